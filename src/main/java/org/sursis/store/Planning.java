package org.sursis.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sursis.watch.Outbox.Planned;

/** What reviews decide about messages: to be sent, to be stopped, given up. On the connection of their transaction. */
final class Planning {
    /**
     * The alerts first: those that this person was told over this channel before fall away, and with the last of them the
     * message. That its foreign key points to a row that comes later in the statement is right: it is checked at the end.
     */
    private static final String PLAN = """
            with said as (
                insert into delivery_alert (organization_id, order_id, alert_id, contact_id, channel, delivery_id, position)
                select ?, ?, a.id, ?, ?, ?, a.position from unnest(?::uuid[]) with ordinality as a (id, position)
                on conflict (order_id, alert_id, contact_id, channel) do nothing
                returning organization_id, order_id, contact_id, channel, delivery_id
            )
            insert into delivery (id, organization_id, order_id, contact_id, channel, address, severity, notice,
                created_at, due_at, expires_at, state, attempts, next_attempt_at, unwanted, expired)
            select s.delivery_id, s.organization_id, s.order_id, s.contact_id, s.channel, ?, ?, ?::jsonb,
                ?::timestamptz, due.at, ?::timestamptz, 'queued', 0, due.at, false, false
            from (select distinct * from said) s, (select ?::timestamptz as at) due
            """;

    /**
     * What is being sent at this moment cannot be called back, but it is marked: it is not begun if it has not begun, and
     * never begun again.
     */
    private static final String CANCEL = """
            with stopped as materialized (
                select d.id from delivery d
                where d.order_id = ? and d.state in ('queued', 'retry', 'uncertain', 'sending') and not d.unwanted
                    and not exists (
                        select 1 from delivery_alert a where a.delivery_id = d.id and a.alert_id <> all (?))
                order by d.id
                for no key update
            )
            update delivery d
            set state = case when d.state = 'sending' then 'sending' else 'cancelled' end,
                unwanted = (d.state = 'sending'),
                next_attempt_at = null
            from stopped s where d.id = s.id
            """;

    /**
     * Takes the orders along, as whoever changes an order does, but waits for none: an order that is held now is left for the
     * next time. So this can never wait for a review that waits for this.
     */
    private static final String EXPIRE = """
            with late as materialized (
                select d.id, d.order_id from delivery d join removal_order o on o.id = d.order_id
                where d.channel in ('email', 'sms', 'webhook') and d.state in ('queued', 'retry', 'uncertain')
                    and d.expires_at <= ?
                for no key update of o, d skip locked
            ), dead as (
                update delivery d
                set state = 'dead', expired = true, next_attempt_at = null, ended_at = ?
                from late l where d.id = l.id
            )
            select distinct order_id from late
            """;

    private final Sql sql;

    Planning(Sql sql) {
        this.sql = sql;
    }

    void plan(List<Planned> messages) {
        sql.batch(PLAN, messages, this::arguments);
    }

    private Object[] arguments(Planned message) {
        var d = message.delivery();
        return new Object[] {
            d.organization(),
            d.order(),
            d.contact(),
            d.channel().code(),
            d.id(),
            sql.ids(d.alerts()),
            d.address(),
            d.severity().code(),
            StoredJson.of(message.notice()),
            d.createdAt(),
            d.expiresAt(),
            d.dueAt()
        };
    }

    int cancel(UUID order, Set<UUID> alerts) {
        return sql.update(CANCEL, order, sql.ids(alerts));
    }

    List<UUID> expire(Instant now) {
        return sql.query(EXPIRE, row -> Sql.id(row, "order_id"), now, now);
    }
}
