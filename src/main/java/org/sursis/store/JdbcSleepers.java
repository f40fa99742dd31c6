package org.sursis.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.sursis.alert.Review;
import org.sursis.watch.Sleepers;

/** Sleepers in SQL by hand; each part is found in an index of its own, in which there is nothing after these instants. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbcSleepers implements Sleepers {
    /** Whoever holds a row is at work on it, and it is looked for again in a moment. A lease is the database's own. */
    private static final String WAKE = """
            with orders as (
                update removal_order set next_review_at = ?, routine = false
                where id in (
                    select id from removal_order where reviewed_at > ? and closed_at is null and next_review_at > ?
                    for no key update skip locked)
                returning 1
            ), messages as (
                update delivery set next_attempt_at = ?
                where id in (
                    select id from delivery where state in ('queued', 'retry', 'uncertain') and next_attempt_at > ?
                    for no key update skip locked)
                returning 1
            ), leases as (
                update delivery set lease_until = clock_timestamp()
                where id in (
                    select id from delivery
                    where state = 'sending' and lease_until > clock_timestamp() + make_interval(secs => ?)
                    for no key update skip locked)
                returning 1
            ), mornings as (
                update daily_reader set next_at = '-infinity'
                where (organization_id, address) in (
                    select organization_id, address from daily_reader where next_at > ? and isfinite(next_at)
                    for no key update skip locked)
                returning 1
            ), webhooks as (
                update webhook set tried_at = least(tried_at, ?), resting_until = null, told_at = least(told_at, ?),
                    failing_since = least(failing_since, ?)
                where id in (
                    select id from webhook where greatest(tried_at, resting_until, told_at, failing_since) > ?
                    for no key update skip locked)
                returning 1
            )
            select (select count(*) from orders) + (select count(*) from messages)
                + (select count(*) from leases) + (select count(*) from mornings) + (select count(*) from webhooks) as n
            """;

    private final Database database;

    JdbcSleepers(Database database) {
        this.database = database;
    }

    @Override
    public int wake(Instant now) {
        var ahead = now.plus(Review.AHEAD);
        var far = now.plus(FARTHEST);
        var soon = now.plus(LONGEST_REST);
        return database.joined(sql -> sql.one(
                        WAKE,
                        row -> row.getInt("n"),
                        now,
                        ahead,
                        now,
                        now,
                        far,
                        LONGEST_LEASE.toSeconds() + 0.0,
                        far,
                        now,
                        now,
                        now,
                        soon)
                + NoteQueue.all(sql).mapToInt(queue -> queue.wake(now)).sum());
    }
}
