package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
                select id, next_attempt_at from delivery
                where channel = ? and state in ('queued', 'retry', 'uncertain') and next_attempt_at <= ? and expires_at > ?%s
                order by expires_at, next_attempt_at
                limit ?
                for no key update skip locked
            ), taken as (
                update delivery d
                set state = 'sending', attempts = d.attempts + 1, next_attempt_at = null,
                    lease_token = gen_random_uuid(), lease_until = clock_timestamp() + make_interval(secs => ?)
                from picked p where d.id = p.id
                returning d.*, p.next_attempt_at as due_since
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

    private static final String ANY = String.format(Locale.ROOT, CLAIM, "");

    private static final String TO_WEBHOOK = String.format(
            Locale.ROOT,
            CLAIM,
            " and webhook_id = ? and not exists (select 1 from delivery u where u.webhook_id = ? and u.state = 'sending')");

    /**
     * One to which a message may leave, held until the claim commits: whoever comes next sees what is under way to it. Those that took
     * what they were given last come first, and then those that waited longest for an attempt; so those that hang take no more than the
     * threads that are left over.
     */
    private static final String NEXT_WEBHOOK = """
            with next as materialized (
                select w.id from webhook w
                where (w.resting_until is null or w.resting_until <= ?)
                    and exists (
                        select 1 from delivery d
                        where d.webhook_id = w.id and d.state in ('queued', 'retry', 'uncertain') and d.next_attempt_at <= ?
                            and d.expires_at > ?)
                    and not exists (
                        select 1 from delivery u where u.webhook_id = w.id and u.state = 'sending')
                order by w.failures > 0, w.tried_at nulls first, w.seq
                limit 1
                for no key update skip locked
            )
            update webhook w set tried_at = ? from next n where w.id = n.id
            returning w.id
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
        return channel == Channel.WEBHOOK
                ? claimForWebhook(now, lease, node)
                : claim(ANY, channel, limit, now, lease, node);
    }

    /** One message at a time to each: however many hang, each keeps one thread. */
    private List<Claimed> claimForWebhook(Instant now, Duration lease, String node) {
        return sql.queryPlannedAnew(NEXT_WEBHOOK, row -> Sql.id(row, "id"), now, now, now, now).stream()
                .flatMap(webhook -> claim(TO_WEBHOOK, Channel.WEBHOOK, 1, now, lease, node, webhook, webhook).stream())
                .toList();
    }

    private List<Claimed> claim(
            String how, Channel channel, int limit, Instant now, Duration lease, String node, UUID... webhook) {
        var seconds = lease.toMillis() / 1000.0;
        // One plan for all arguments would read what waits for later, too: 6 ms and not 0.1 where 200,000 wait.
        var arguments = new ArrayList<Object>(List.of(channel.code(), now, now));
        Collections.addAll(arguments, (Object[]) webhook);
        Collections.addAll(arguments, limit, seconds, now, node);
        var taken = sql.queryPlannedAnew(how, Taken::of, arguments.toArray());
        var notices = new BareNotices(sql);
        return taken.stream().map(message -> message.read(notices)).toList();
    }

    Set<UUID> stillWanted(List<Claimed> claimed) {
        var ids = sql.array("uuid", claimed, c -> c.delivery().id());
        var tokens = sql.array("uuid", claimed, Claimed::token);
        return new HashSet<>(sql.query(STILL_WANTED, row -> Sql.id(row, "id"), ids, tokens));
    }

    /** A row that was taken, before its JSON is looked at. */
    private record Taken(
            Delivery delivery, String notice, int attempt, int made, Instant dueSince, UUID token, byte[] earlier) {

        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    DeliveryRows.delivery(row),
                    row.getString("notice"),
                    row.getInt("attempts"),
                    row.getInt("attempts") - row.getInt("untried"),
                    Sql.instant(row, "due_since"),
                    Sql.id(row, "lease_token"),
                    row.getBytes("earlier"));
        }

        Claimed read(BareNotices notices) {
            var says = notices.read(delivery, notice);
            return new Claimed(delivery, says.notice(), says.bulletin(), attempt, made, dueSince, token, earlier);
        }
    }
}
