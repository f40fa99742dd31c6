package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Outbox.Claimed;

/** Taking messages for sending, on one connection. */
final class Claiming {
    private static final Logger LOG = Logger.getLogger(Claiming.class);

    /**
     * The choice is materialized, because a sub-select with LIMIT in the place of a table can lock more than it returns. Leases
     * run by clock_timestamp(): now() would be the start of the transaction.
     */
    private static final String CLAIM = """
            with picked as materialized (
                select id from delivery
                where channel = ? and state in ('queued', 'retry', 'uncertain') and next_attempt_at <= ? and expires_at > ?
                order by expires_at, next_attempt_at
                limit ?
                for no key update skip locked
            ), taken as (
                update delivery d
                set state = 'sending', attempts = d.attempts + 1, next_attempt_at = null,
                    lease_token = gen_random_uuid(), lease_until = clock_timestamp() + make_interval(secs => ?)
                from picked p where d.id = p.id
                returning d.*
            ), opened as (
                insert into attempt (organization_id, order_id, delivery_id, number, started_at, node)
                select organization_id, order_id, id, attempts, ?, ? from taken
            )
            select t.*,
                array(select a.alert_id from delivery_alert a where a.delivery_id = t.id order by a.position) as alerts
            from taken t
            order by t.expires_at, t.seq
            """;

    private static final String STILL_WANTED = """
            select d.id from delivery d
            join unnest(?::uuid[], ?::uuid[]) as c (id, token) on d.id = c.id and d.lease_token = c.token
            where d.state = 'sending' and d.lease_until > clock_timestamp() and not d.unwanted
            """;

    /**
     * Ends a message that cannot be read, and wakes its order, whose review then tells somebody else. An order that somebody
     * holds is left alone, since waiting for it here could be waiting for each other: the lease runs out and it comes again.
     */
    private static final String BURY = """
            with free as materialized (
                select id, closed_at from removal_order where id = ? for no key update skip locked
            ), woken as (
                update removal_order o set next_review_at = least(o.next_review_at, ?), version = o.version + 1
                from free f where o.id = f.id and f.closed_at is null
            ), dead as (
                update delivery d
                set state = 'dead', lease_token = null, lease_until = null, ended_at = ?, because = ?
                from free f where d.id = ?
                returning d.*
            ), closed as (
                update attempt a set ended_at = dead.ended_at, result = 'dead', because = dead.because
                from dead where a.delivery_id = dead.id and a.number = dead.attempts
                returning a.delivery_id, a.started_at
            )
            select d.*, a.started_at, c.name as reader
            from dead d
            left join closed a on a.delivery_id = d.id
            left join contact c on c.order_id = d.order_id and c.id = d.contact_id
            """;

    private final Sql sql;
    private final PendingEntries journal;

    Claiming(Sql sql, PendingEntries journal) {
        this.sql = sql;
        this.journal = journal;
    }

    List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease, String node) {
        var seconds = lease.toMillis() / 1000.0;
        // One plan for all arguments would read what waits for later, too: 6 ms and not 0.1 where 200,000 wait.
        var taken = sql.queryPlannedAnew(CLAIM, Taken::of, channel.code(), now, now, limit, seconds, now, node);
        var readable = new ArrayList<Claimed>(taken.size());
        for (var message : taken) {
            try {
                readable.add(message.read());
            } catch (StoredJson.Unreadable unreadable) {
                // One poisonous row must not hold up all the others of its channel.
                bury(message, unreadable, now);
            }
        }
        return readable;
    }

    private void bury(Taken message, StoredJson.Unreadable unreadable, Instant now) {
        var because = "the stored message cannot be read: " + unreadable.getMessage();
        LOG.errorf("delivery=%s order=%s is dead: %s", message.id(), message.order(), because);
        journal.add(sql.query(BURY, Claiming::buried, message.order(), now, now, because, message.id()));
    }

    private static Entry buried(ResultSet row) throws SQLException {
        return Telling.of(row)
                .with("attempt", row.getInt("attempts"))
                .with("startedAt", Sql.instant(row, "started_at"))
                .with("because", row.getString("because"))
                .entry("delivery-dead", Sql.instant(row, "ended_at"));
    }

    Set<UUID> stillWanted(List<Claimed> claimed) {
        var ids = sql.array("uuid", claimed, c -> c.delivery().id());
        var tokens = sql.array("uuid", claimed, Claimed::token);
        return new HashSet<>(sql.query(STILL_WANTED, row -> Sql.id(row, "id"), ids, tokens));
    }

    /** A row that was taken, before its JSON is looked at. */
    private record Taken(Delivery delivery, String notice, int attempt, UUID token) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    DeliveryRows.delivery(row),
                    row.getString("notice"),
                    row.getInt("attempts"),
                    Sql.id(row, "lease_token"));
        }

        UUID id() {
            return delivery.id();
        }

        UUID order() {
            return delivery.order();
        }

        Claimed read() {
            return new Claimed(delivery, StoredJson.notice(notice), attempt, token);
        }
    }
}
