package org.sursis.store;

import java.sql.Array;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final String UNDELIVERED = """
            select d.order_id, d.id, d.contact_id, d.channel, d.severity, d.due_at, d.state = 'dead' as dead, said.late,
                coalesce(d.because, case when d.state = 'sending' then 'no answer yet' else 'no attempt was made' end) as because,
                array(select a.alert_id from delivery_alert a where a.delivery_id = d.id order by a.position) as alerts
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
            order by d.seq
            """;

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
                ids);
        var posts = new HashMap<UUID, Post>();
        ways(ids).forEach((order, ways) -> posts.put(order, post(undelivered.getOrDefault(order, List.of()), ways)));
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
