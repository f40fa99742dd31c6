package org.sursis.store;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Outbox.Settlement;

/** Writing down what became of attempts, on one connection. */
final class Settling {
    /**
     * Many results in one statement, each fenced by its own token. Rows are locked in the order of their ids, so that two
     * settlers never wait for each other. What was stopped in the meantime is not tried again.
     */
    private static final String SETTLE = String.format(Locale.ROOT, """
            with result as materialized (
                select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[],
                                     ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[])
                    as r (id, token, number, state, next_at, at, provider_id, because)
            ), held as materialized (
                select d.id from delivery d join result r on d.id = r.id
                where d.state = 'sending' and d.lease_token = r.token
                order by d.id
                for no key update of d
            ), settled as (
                update delivery d
                set state = case when r.state in ('retry', 'uncertain') and d.unwanted then 'cancelled' else r.state end,
                    next_attempt_at = case
                        when r.state in ('retry', 'uncertain') and not d.unwanted then coalesce(r.next_at, r.at) end,
                    lease_token = null,
                    lease_until = null,
                    sent_at = case when r.state = 'sent' then r.at end,
                    ended_at = case when r.state in ('sent', 'dead') then r.at end,
                    provider_id = coalesce(r.provider_id, d.provider_id),
                    because = r.because,
                    untried = d.untried + (case when r.because = '%s' then 1 else 0 end)
                from result r join held h on h.id = r.id
                where d.id = r.id and d.state = 'sending' and d.lease_token = r.token
                returning d.id, d.organization_id, d.order_id, d.contact_id, d.subscriber_id, d.webhook_id, d.channel,
                    r.number, r.state, r.at, r.provider_id, r.because
            ), closed as (
                update attempt a set ended_at = s.at, result = s.state, because = s.because
                from settled s where a.delivery_id = s.id and a.number = s.number
                returning a.delivery_id, a.started_at
            )
            select s.*, a.started_at, c.name as reader
            from settled s
            left join closed a on a.delivery_id = s.id
            left join contact c on c.order_id = s.order_id and c.id = s.contact_id
            order by s.at
            """, Settlement.NOT_TRIED);

    /** The attempt keeps its open end: nobody came back to tell. */
    private static final String REAP = """
            with lost as materialized (
                select id from delivery where state = 'sending' and lease_until < clock_timestamp()
                for no key update skip locked
            ), freed as (
                update delivery d
                set state = case when d.unwanted then 'cancelled' else 'uncertain' end,
                    next_attempt_at = case when not d.unwanted then ?::timestamptz end,
                    lease_token = null,
                    lease_until = null
                from lost l where d.id = l.id
                returning d.*
            )
            select f.*, a.started_at, c.name as reader
            from freed f
            left join attempt a on a.delivery_id = f.id and a.number = f.attempts
            left join contact c on c.order_id = f.order_id and c.id = f.contact_id
            order by f.seq
            """;

    private static final String HURRY = """
            with waiting as materialized (
                select id from delivery
                where id = any (?) and state in ('retry', 'uncertain') and next_attempt_at > ?
                for no key update skip locked
            )
            update delivery d set next_attempt_at = ? from waiting w where d.id = w.id
            """;

    private static final String HOLD_ORDERS =
            "select id from removal_order where id = any (?) order by id for no key update";

    private final Sql sql;
    private final PendingEntries journal;

    Settling(Sql sql, PendingEntries journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * The same inside a scene, which goes on to the orders concerned. They are taken first, as every other scene takes them:
     * the other way round this would wait for a scene that waits for this.
     */
    List<Settlement> settleWithOrders(List<Settlement> results) {
        var orders = results.stream()
                .map(r -> r.ticket().order())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        sql.query(HOLD_ORDERS, row -> Sql.id(row, "id"), sql.ids(orders));
        return settle(results);
    }

    List<Settlement> settle(List<Settlement> results) {
        var settled = sql.query(
                SETTLE,
                Settled::of,
                sql.array("uuid", results, r -> r.ticket().delivery()),
                sql.array("uuid", results, r -> r.ticket().token()),
                sql.array("integer", results, r -> r.ticket().attempt()),
                sql.array("text", results, r -> r.state().code()),
                sql.array("timestamptz", results, Settlement::nextAt),
                sql.array("timestamptz", results, Settlement::at),
                sql.array("text", results, Settlement::providerId),
                sql.array("text", results, Settlement::because));
        journal.add(settled.stream().map(Settled::told).toList());
        var recorded = settled.stream().map(Settled::id).collect(toSet());
        return results.stream()
                .filter(r -> recorded.contains(r.ticket().delivery()))
                .toList();
    }

    int hurry(List<UUID> messages, Instant now) {
        return sql.update(HURRY, sql.ids(messages), now, now);
    }

    int reap(Instant now) {
        var freed =
                sql.query(REAP, row -> attempt(row, row.getInt("attempts")).entry("delivery-lease-ended", now), now);
        journal.add(freed);
        return freed.size();
    }

    private static Telling attempt(ResultSet row, int number) throws SQLException {
        return Telling.of(row).with("attempt", number).with("startedAt", Sql.instant(row, "started_at"));
    }

    /** A result that was recorded, and what the journal tells of it. */
    private record Settled(UUID id, Entry told) {

        static Settled of(ResultSet row) throws SQLException {
            var told = attempt(row, row.getInt("number"))
                    .with("because", row.getString("because"))
                    .with("providerId", row.getString("provider_id"))
                    .entry("delivery-" + row.getString("state"), Sql.instant(row, "at"));
            return new Settled(Sql.id(row, "id"), told);
        }
    }
}
