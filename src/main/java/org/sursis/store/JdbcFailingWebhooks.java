package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.webhooks.FailingWebhooks;
import org.sursis.watch.webhooks.Webhook;

/** Webhooks that take nothing, in SQL by hand; an index holds little but these. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcFailingWebhooks implements FailingWebhooks {
    private static final String FAILED = """
            update webhook w set failures = failures + 1, failing_since = coalesce(failing_since, ?)
            where id = ? and ended_at is null
            returning w.*
            """;

    private static final String REST = "update webhook set resting_until = ? where id = ?";

    private static final String SPARE =
            "update delivery set asked_until = ? where webhook_id = ? and state = 'sending'";

    private static final String WELL = """
            update webhook set failures = 0, failing_since = null, resting_until = null, told_at = null
            where id = ? and failures > 0
            """;

    /** What somebody holds is left to them. */
    private static final String HURRY = """
            with waiting as materialized (
                select id from delivery
                where webhook_id = ? and state in ('queued', 'retry', 'uncertain') and next_attempt_at > ?
                order by id
                for no key update skip locked
            )
            update delivery d set next_attempt_at = ?, asked_until = null from waiting w where d.id = w.id
            """;

    /** Where nothing waits any more nobody can do anything about it. */
    private static final String FAILING_WITH_SOMETHING_TO_TELL = """
            w.failing_since is not null and w.ended_at is null
                and exists (
                    select 1 from delivery d
                    where d.webhook_id = w.id and d.state in ('queued', 'retry', 'uncertain', 'sending'))
            """;

    private static final String UNTOLD = """
            with untold as materialized (
                select w.id from webhook w
                where w.failing_since <= ? and (w.told_at is null or w.told_at <= ?) and\s""" + FAILING_WITH_SOMETHING_TO_TELL + """
                order by w.seq
                for no key update skip locked
            )
            update webhook w set told_at = ? from untold u where w.id = u.id
            returning w.*
            """;

    /** What it asked to be spared waits as it asked. */
    private static final String REMIND = """
            with silent as materialized (
                select (
                    select d.id from delivery d
                    where d.webhook_id = w.id and d.state in ('queued', 'retry', 'uncertain') and d.expires_at > ?
                        and (d.asked_until is null or d.asked_until <= ?)
                    order by d.next_attempt_at
                    limit 1) as next
                from webhook w
                where w.failing_since is not null and w.ended_at is null and w.tried_at <= ? and w.resting_until <= ?
            ), waiting as materialized (
                select id from delivery
                where id in (select next from silent) and state in ('queued', 'retry', 'uncertain') and next_attempt_at > ?
                order by id
                for no key update skip locked
            )
            update delivery d set next_attempt_at = ? from waiting w where d.id = w.id
            """;

    private static final String NEXT_LOOK = """
            select least(
                (select min(coalesce(w.told_at + make_interval(secs => ?), w.failing_since + make_interval(secs => ?)))
                    from webhook w where\s""" + FAILING_WITH_SOMETHING_TO_TELL + """
                ), (
                    select min(silent.at)
                    from webhook w
                    cross join lateral (select greatest(w.tried_at + make_interval(secs => ?), w.resting_until) as at) silent
                    where w.failing_since is not null and w.ended_at is null
                        and silent.at < (
                            select min(d.next_attempt_at) from delivery d
                            where d.webhook_id = w.id and d.state in ('queued', 'retry', 'uncertain')
                                and (d.asked_until is null or d.asked_until <= silent.at)))) as at
            """;

    private final Database database;

    JdbcFailingWebhooks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Webhook> failed(UUID id, Instant now) {
        return database.joined(sql -> sql.query(FAILED, JdbcWebhooks::webhook, now, id)).stream()
                .findFirst();
    }

    @Override
    public void rest(UUID id, Instant until) {
        database.joined(sql -> sql.update(REST, until, id));
    }

    @Override
    public void spare(UUID id, Instant until) {
        database.joined(sql -> sql.update(SPARE, until, id));
    }

    @Override
    public int recovered(UUID id, Instant now) {
        return database.joined(sql -> sql.update(WELL, id) == 0 ? 0 : sql.update(HURRY, id, now, now));
    }

    @Override
    public List<Webhook> untold(Patience patience, Instant now) {
        var failedBy = now.minus(patience.untilTold());
        var toldBy = now.minus(patience.untilToldAgain());
        return database.joined(sql -> sql.query(UNTOLD, JdbcWebhooks::webhook, failedBy, toldBy, now));
    }

    @Override
    public int remind(Patience patience, Instant now) {
        var triedBy = now.minus(patience.untilTried());
        return database.joined(sql -> sql.update(REMIND, now, now, triedBy, now, now, now));
    }

    @Override
    public Optional<Instant> nextLook(Patience patience) {
        double told = patience.untilTold().toMillis() / 1000.0;
        double again = patience.untilToldAgain().toMillis() / 1000.0;
        double tried = patience.untilTried().toMillis() / 1000.0;
        return Optional.ofNullable(
                database.joined(sql -> sql.one(NEXT_LOOK, row -> Sql.instant(row, "at"), again, told, tried)));
    }
}
