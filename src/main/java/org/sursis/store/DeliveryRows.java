package org.sursis.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Severity;
import org.sursis.watch.Outbox.Attempt;
import org.sursis.watch.Outbox.Told;
import org.sursis.watch.Page;

/** Deliveries as people look at them: with their attempts and alerts, each read for a whole page at once. */
@ApplicationScoped
class DeliveryRows {
    private static final Cursor CURSOR = new Cursor("deliveries");

    private static final String SELECT = """
            select d.*,
                array(select a.alert_id from delivery_alert a where a.delivery_id = d.id order by a.position) as alerts
            from delivery d
            """;

    private static final String ATTEMPTS =
            "select * from attempt where delivery_id = any (?) order by delivery_id, number";

    private final AlertQueries alerts;

    DeliveryRows(AlertQueries alerts) {
        this.alerts = alerts;
    }

    Optional<Told> find(Sql sql, UUID delivery) {
        return told(sql, sql.query(SELECT + "where d.id = ?", Line::of, delivery)).stream()
                .findFirst();
    }

    Page<Told> list(Sql sql, UUID organization, UUID order, DeliveryState state, Page.Ask ask) {
        var where = new StringBuilder("where d.organization_id = ? and d.seq < ?");
        var arguments = new ArrayList<Object>(List.of(organization, CURSOR.below(ask)));
        if (order != null) {
            where.append(" and d.order_id = ?");
            arguments.add(order);
        }
        if (state != null) {
            where.append(" and d.state = ?");
            arguments.add(state.code());
        }
        where.append(" order by d.seq desc limit ?");
        arguments.add(ask.limit() + 1);
        var lines = sql.query(SELECT + where, Line::of, arguments.toArray());
        return CURSOR.page(lines, ask, Line::seq, page -> told(sql, page));
    }

    Map<UUID, String> fingerprints(Sql sql, UUID organization, UUID order) {
        var fingerprints = new HashMap<UUID, String>();
        sql.query(
                "select id, subscriber_id, notice from delivery where organization_id = ? and order_id = ?",
                row -> {
                    var id = Sql.id(row, "id");
                    return fingerprint(row).map(print -> fingerprints.put(id, print));
                },
                organization,
                order);
        return fingerprints;
    }

    /** What cannot be read any more is not what was planned. */
    private static Optional<String> fingerprint(ResultSet row) throws SQLException {
        var json = row.getString("notice");
        try {
            var says = Sql.id(row, "subscriber_id") == null ? StoredJson.notice(json) : StoredJson.bulletin(json);
            return Optional.of(StoredJson.fingerprint(says));
        } catch (StoredJson.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private List<Told> told(Sql sql, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var ids = lines.stream().map(l -> l.delivery().id()).toList();
        Map<UUID, List<Try>> tries =
                sql.query(ATTEMPTS, Try::of, sql.ids(ids)).stream().collect(groupingBy(Try::delivery));
        var said = lines.stream()
                .flatMap(l -> l.delivery().alerts().stream())
                .distinct()
                .toList();
        Map<UUID, Alert> byId =
                alerts.among(said).stream().map(AlertRow::toDomain).collect(toMap(Alert::id, Function.identity()));
        var notices = new BareNotices(sql);
        return lines.stream()
                .map(l -> l.told(notices, tries.getOrDefault(l.delivery().id(), List.of()), byId))
                .toList();
    }

    /** The delivery in a row of the table, with its alerts beside it. */
    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                Sql.id(row, "order_id"),
                Sql.id(row, "contact_id"),
                Sql.id(row, "subscriber_id"),
                Sql.id(row, "webhook_id"),
                Codes.to(Channel.class, row.getString("channel")),
                row.getString("address"),
                Codes.to(Severity.class, row.getString("severity")),
                Sql.ids(row, "alerts"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "expires_at"));
    }

    private record Try(UUID delivery, Attempt attempt) {

        static Try of(ResultSet row) throws SQLException {
            var attempt = new Attempt(
                    row.getInt("number"),
                    Sql.instant(row, "started_at"),
                    Sql.instant(row, "ended_at"),
                    Codes.to(DeliveryState.class, row.getString("result")),
                    row.getString("because"),
                    row.getString("node"));
            return new Try(Sql.id(row, "delivery_id"), attempt);
        }
    }

    private record Line(
            long seq,
            Delivery delivery,
            DeliveryState state,
            String notice,
            Instant sentAt,
            Instant nextAttemptAt,
            String providerId) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("seq"),
                    DeliveryRows.delivery(row),
                    Codes.to(DeliveryState.class, row.getString("state")),
                    row.getString("notice"),
                    Sql.instant(row, "sent_at"),
                    Sql.instant(row, "next_attempt_at"),
                    row.getString("provider_id"));
        }

        Told told(BareNotices notices, List<Try> tries, Map<UUID, Alert> alerts) {
            var says = notices.read(delivery, notice);
            return new Told(
                    delivery,
                    state,
                    says.notice(),
                    says.bulletin(),
                    sentAt,
                    nextAttemptAt,
                    providerId,
                    tries.stream().map(Try::attempt).toList(),
                    delivery.alerts().stream().map(alerts::get).toList());
        }
    }
}
