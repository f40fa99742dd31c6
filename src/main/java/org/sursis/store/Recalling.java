package org.sursis.store;

import java.sql.Array;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Channel;
import org.sursis.alert.Post;
import org.sursis.alert.Severity;
import org.sursis.alert.Undelivered;
import org.sursis.alert.Way;

/** What became of orders' messages, for their reviews. On the connection of their transaction. */
final class Recalling {
    /**
     * Dead ones that nobody was told of, and those still being tried unless all that they say reached the same person over another
     * channel. What died because its target passed needs no other way any more. What was called back while it was under way is not
     * missed, but when it dies its address is dead all the same, whatever it said.
     */
    private static final String DELIVERIES = """
            select d.order_id, d.id, d.contact_id, d.channel, d.severity, d.due_at, d.state = 'dead' as dead, said.late,
                coalesce(d.because, case when d.state = 'sending' then 'no answer yet' else 'no attempt was made' end) as because,
                array(select a.alert_id from delivery_alert a where a.delivery_id = d.id order by a.position) as alerts, d.seq
            from delivery d
            cross join lateral (
                select coalesce(bool_or((a.matter -> 'late')::boolean), false) as late,
                    coalesce(bool_or(not (a.matter -> 'late')::boolean), false) as dead
                from alert a
                where a.order_id = d.order_id and a.kind = 'unreachable' and a.matter ->> 'delivery' = d.id::text) said
            where d.order_id = any (?) and d.contact_id is not null
                and d.state in ('queued', 'sending', 'retry', 'uncertain', 'dead')
                and not d.expired and (d.state = 'dead' or not d.unwanted) and not said.dead
                and (d.state = 'dead' or exists (
                    select 1 from delivery_alert a
                    where a.delivery_id = d.id and not exists (
                        select 1 from delivery_alert b join delivery s on s.id = b.delivery_id
                        where b.order_id = a.order_id and b.alert_id = a.alert_id and b.reader_id = a.reader_id
                            and s.state in ('sent', 'confirmed'))))
            """;

    /** Messages of no order that died at an address on the list: until it is proven, an alert arrives there, or the order told of it. */
    private static final String NOTES = """
            select c.order_id, n.note_id, c.id, n.channel, 'notice', n.dead_at, true, false, n.because, array[]::uuid[], null
            from contact c join note_sign n on n.organization_id = c.organization_id and n.dead_at is not null
                and (n.channel = 'email' and n.address = lower(c.email collate "C") or n.channel = 'sms' and n.address = c.phone)
            where c.order_id = any (?) and c.removed_at is null
                and not exists (
                    select 1 from proof p
                    where p.organization_id = n.organization_id and p.channel = n.channel and p.address = n.address
                        and p.at > n.dead_at)
                and not exists (
                    select 1 from delivery d
                    where d.order_id = c.order_id and d.contact_id = c.id and d.channel = n.channel
                        and d.state in ('sent', 'confirmed') and d.sent_at > n.dead_at)
                and not exists (
                    select 1 from alert a
                    where a.order_id = c.order_id and a.kind = 'unreachable' and a.matter ->> 'delivery' = n.note_id::text)
            """;

    private static final String UNDELIVERED = DELIVERIES + "union all " + NOTES + "order by seq, id";

    private static final String WAYS = """
            select order_id, contact_id, channel, max(sent_at) filter (where state in ('sent', 'confirmed')) as taken_at
            from delivery where order_id = any (?) and contact_id is not null
            group by order_id, contact_id, channel
            """;

    private final Sql sql;

    Recalling(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, Post> post(Collection<UUID> orders) {
        var ids = sql.ids(orders);
        var undelivered = sql.grouped(
                UNDELIVERED,
                row -> Sql.id(row, "order_id"),
                row -> new Undelivered(
                        Sql.id(row, "id"),
                        new Way(Sql.id(row, "contact_id"), Codes.to(Channel.class, row.getString("channel"))),
                        Codes.to(Severity.class, row.getString("severity")),
                        Sql.ids(row, "alerts"),
                        Sql.instant(row, "due_at"),
                        row.getBoolean("dead"),
                        row.getBoolean("late"),
                        row.getString("because")),
                ids,
                ids);
        var ways = ways(ids);
        var posts = new HashMap<UUID, Post>();
        // An address may be known to lead nowhere before the order said anything.
        Stream.concat(undelivered.keySet().stream(), ways.keySet().stream())
                .forEach(order -> posts.put(
                        order, post(undelivered.getOrDefault(order, List.of()), ways.getOrDefault(order, List.of()))));
        return posts;
    }

    private Map<UUID, List<Used>> ways(Array orders) {
        return sql.grouped(
                WAYS,
                row -> Sql.id(row, "order_id"),
                row -> new Used(
                        new Way(Sql.id(row, "contact_id"), Codes.to(Channel.class, row.getString("channel"))),
                        Sql.instant(row, "taken_at")),
                orders);
    }

    private static Post post(List<Undelivered> undelivered, List<Used> ways) {
        return new Post(
                undelivered,
                ways.stream().map(Used::way).collect(Collectors.toSet()),
                ways.stream().filter(w -> w.takenAt() != null).collect(Collectors.toMap(Used::way, Used::takenAt)));
    }

    private record Used(Way way, Instant takenAt) {}
}
