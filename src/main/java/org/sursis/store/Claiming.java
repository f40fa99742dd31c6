package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.watch.Outbox.Claimed;

/** Taking messages for sending, on one connection. */
final class Claiming {
    /**
     * The choice is materialized, because a sub-select with LIMIT in the place of a table can lock more than it returns. Leases
     * run by clock_timestamp(): now() would be the start of the transaction. What may have been taken in an attempt before leaves again as
     * it was; what certainly was not is written anew, by the settings of today.
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
                array(select a.alert_id from delivery_alert a where a.delivery_id = t.id order by a.position) as alerts,
                case when t.attempts > 1 then (
                    select b.bytes from delivery_bytes b
                    where b.delivery_id = t.id and exists (
                        select 1 from attempt a
                        where a.delivery_id = t.id and a.number >= b.attempt and a.number < t.attempts
                            and (a.result is null or a.result = 'uncertain'))) end as earlier
            from taken t
            order by t.expires_at, t.seq
            """;

    private static final String STILL_WANTED = """
            select d.id from delivery d
            join unnest(?::uuid[], ?::uuid[]) as c (id, token) on d.id = c.id and d.lease_token = c.token
            where d.state = 'sending' and d.lease_until > clock_timestamp() and not d.unwanted
            """;

    private final Sql sql;

    Claiming(Sql sql) {
        this.sql = sql;
    }

    List<Claimed> claim(Channel channel, int limit, Instant now, Duration lease, String node) {
        var seconds = lease.toMillis() / 1000.0;
        // One plan for all arguments would read what waits for later, too: 6 ms and not 0.1 where 200,000 wait.
        var taken = sql.queryPlannedAnew(CLAIM, Taken::of, channel.code(), now, now, limit, seconds, now, node);
        var notices = new BareNotices(sql);
        return taken.stream().map(message -> message.read(notices)).toList();
    }

    Set<UUID> stillWanted(List<Claimed> claimed) {
        var ids = sql.array("uuid", claimed, c -> c.delivery().id());
        var tokens = sql.array("uuid", claimed, Claimed::token);
        return new HashSet<>(sql.query(STILL_WANTED, row -> Sql.id(row, "id"), ids, tokens));
    }

    /** A row that was taken, before its JSON is looked at. */
    private record Taken(Delivery delivery, String notice, int attempt, UUID token, byte[] earlier) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    DeliveryRows.delivery(row),
                    row.getString("notice"),
                    row.getInt("attempts"),
                    Sql.id(row, "lease_token"),
                    row.getBytes("earlier"));
        }

        Claimed read(BareNotices notices) {
            var says = notices.read(delivery, notice);
            return new Claimed(delivery, says.notice(), says.bulletin(), attempt, token, earlier);
        }
    }
}
