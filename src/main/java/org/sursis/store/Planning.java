package org.sursis.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Outbox.Stop;

/** What reviews decide about messages: to be sent, to be stopped, given up. On the connection of their transaction. */
final class Planning {
    /**
     * The alerts first: those that this person was told over this channel before fall away, and with the last of them the
     * message. That its foreign key points to a row that comes later in the statement is right: it is checked at the end.
     */
    private static final String PLAN = """
            with said as (
                insert into delivery_alert (organization_id, order_id, alert_id, reader_id, channel, delivery_id, position)
                select ?, ?, a.id, ?, ?, ?, a.position from unnest(?::uuid[]) with ordinality as a (id, position)
                on conflict (order_id, alert_id, reader_id, channel) do nothing
                returning organization_id, order_id, channel, delivery_id
            )
            insert into delivery (id, organization_id, order_id, contact_id, subscriber_id, webhook_id, channel, address, severity, notice,
                created_at, due_at, expires_at, state, attempts, next_attempt_at, unwanted, expired)
            select s.delivery_id, s.organization_id, s.order_id, ?, ?, ?, s.channel, ?, ?, ?::jsonb,
                ?::timestamptz, due.at, ?::timestamptz, 'queued', 0, due.at, false, false
            from (select distinct * from said) s, (select ?::timestamptz as at) due
            """;

    /** What says no alert is said once because of its id. */
    private static final String PLAN_WITHOUT_ALERTS = """
            insert into delivery (id, organization_id, order_id, contact_id, subscriber_id, webhook_id, channel, address, severity, notice,
                created_at, due_at, expires_at, state, attempts, next_attempt_at, unwanted, expired)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz, due.at, ?::timestamptz, 'queued', 0, due.at, false, false
            from (select ?::timestamptz as at) due
            on conflict (id) do nothing
            """;

    /**
     * What is being sent at this moment cannot be called back, but it is marked: it is not begun if it has not begun, and
     * never begun again.
     */
    private static final String CANCEL = """
            with stopped as materialized (
                select d.id from delivery d
                where d.order_id = ? and d.contact_id is not null and not d.unwanted
                    and d.state in ('queued', 'retry', 'uncertain', 'sending')
                    and not exists (
                        select 1 from delivery_alert a join alert holds on holds.id = a.alert_id
                        where a.delivery_id = d.id and a.alert_id <> all (?) and holds.moot is null
                            and (holds.answer_word is null or holds.answer_word = 'not-mine'))
                order by d.id
                for no key update
            ), cancelled as (
                update delivery d
                set state = case when d.state = 'sending' then 'sending' else 'cancelled' end,
                    unwanted = (d.state = 'sending'),
                    next_attempt_at = null
                from stopped s where d.id = s.id
                returning d.*
            )
            select d.*, c.name as reader,
                array(select a.alert_id from delivery_alert a where a.delivery_id = d.id order by a.position) as alerts
            from cancelled d
            left join contact c on c.order_id = d.order_id and c.id = d.contact_id
            order by d.seq
            """;

    /** What was cancelled may leave at once, if it is still of use; what is under way may be begun again. */
    private static final String REVIVE = """
            with awake as materialized (
                select d.id from delivery d
                where d.order_id = ? and d.contact_id is not null and (d.state = 'cancelled' or d.unwanted) and d.expires_at > ?
                    and exists (
                        select 1 from delivery_alert a where a.delivery_id = d.id and a.alert_id = any (?))
                order by d.id
                for no key update
            ), revived as (
                update delivery d
                set state = case when d.state = 'cancelled' then 'queued' else d.state end,
                    unwanted = false,
                    next_attempt_at = case when d.state = 'cancelled' then greatest(d.due_at, ?) end
                from awake a where d.id = a.id
                returning d.*
            )
            select d.*, c.name as reader
            from revived d
            left join contact c on c.order_id = d.order_id and c.id = d.contact_id
            order by d.seq
            """;

    private final Sql sql;
    private final PendingEntries journal;

    Planning(Sql sql, PendingEntries journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** What is left out, because all that it says was said before, is not told of either. */
    void plan(List<Planned> messages) {
        plan(PLAN, messages.stream().filter(m -> saysAlerts(m)).toList(), this::arguments);
        plan(PLAN_WITHOUT_ALERTS, messages.stream().filter(m -> !saysAlerts(m)).toList(), Planning::plainArguments);
    }

    private static boolean saysAlerts(Planned message) {
        return !message.delivery().alerts().isEmpty();
    }

    private void plan(String how, List<Planned> messages, Function<Planned, Object[]> arguments) {
        if (messages.isEmpty()) {
            return;
        }
        int[] stored = sql.batch(how, messages, arguments);
        journal.add(IntStream.range(0, stored.length)
                .filter(n -> stored[n] > 0)
                .mapToObj(n -> planned(messages.get(n)))
                .toList());
    }

    private static Entry planned(Planned message) {
        var d = message.delivery();
        var alerts = d.alerts().stream().map(UUID::toString).collect(joining(" "));
        // A subscriber's address is erased one day, and nothing is ever erased from the journal.
        return Telling.of(d, message.notice() == null ? null : message.notice().reader())
                .with("address", d.subscriber() == null ? d.address() : null)
                .with("alerts", alerts.isEmpty() ? null : alerts)
                .with("due", d.dueAt())
                .with("says", StoredJson.fingerprint(says(message)))
                .entry("delivery-planned", d.createdAt());
    }

    private static Object says(Planned message) {
        return message.bulletin() == null ? message.notice() : message.bulletin();
    }

    private Object[] arguments(Planned message) {
        var d = message.delivery();
        return new Object[] {
            d.organization(),
            d.order(),
            d.reader(),
            d.channel().code(),
            d.id(),
            sql.ids(d.alerts()),
            d.contact(),
            d.subscriber(),
            d.webhook(),
            d.address(),
            d.severity().code(),
            StoredJson.of(says(message)),
            d.createdAt(),
            d.expiresAt(),
            d.dueAt()
        };
    }

    private static Object[] plainArguments(Planned message) {
        var d = message.delivery();
        return new Object[] {
            d.id(),
            d.organization(),
            d.order(),
            d.contact(),
            d.subscriber(),
            d.webhook(),
            d.channel().code(),
            d.address(),
            d.severity().code(),
            StoredJson.of(says(message)),
            d.createdAt(),
            d.expiresAt(),
            d.dueAt()
        };
    }

    int cancel(UUID order, Stop stop) {
        var cancelled = sql.query(
                CANCEL,
                row -> cancelled(row, stop),
                order,
                sql.ids(stop.alerts().keySet()));
        journal.add(cancelled);
        return cancelled.size();
    }

    private static Entry cancelled(ResultSet row, Stop stop) throws SQLException {
        var because = Sql.ids(row, "alerts").stream()
                .map(stop.alerts()::get)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(" "));
        return Telling.of(row)
                .with("because", because)
                .with("underWay", row.getBoolean("unwanted") ? true : null)
                .entry("delivery-cancelled", stop.at(), stop.who());
    }

    int revive(UUID order, Collection<UUID> alerts, String who, Instant now) {
        var revived = sql.query(
                REVIVE, row -> Telling.of(row).entry("delivery-revived", now, who), order, now, sql.ids(alerts), now);
        journal.add(revived);
        return revived.size();
    }
}
