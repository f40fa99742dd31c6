package org.sursis.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Makes many messages due at once, as copies of one that the service planned itself. */
final class Copies {
    private static final String ALERTS = """
            insert into alert (id, organization_id, order_id, kind, matter, severity, at, target_at, recipients, tier, version)
            select n.alert, a.organization_id, a.order_id, a.kind, a.matter, a.severity, a.at, a.target_at, a.recipients, a.tier, 0
            from copies n, lateral (
                select * from alert where id in (select alert_id from delivery_alert where delivery_id = ?::uuid) limit 1) a
            """;
    private static final String DELIVERIES = """
            insert into delivery (id, organization_id, order_id, contact_id, channel, address, severity, notice, created_at,
                due_at, expires_at, state, attempts, next_attempt_at, unwanted, expired)
            select n.delivery, d.organization_id, d.order_id, d.contact_id, d.channel, n.address, d.severity, d.notice,
                d.created_at, coalesce(n.due, d.due_at), coalesce(n.target, d.expires_at), 'queued', 0,
                coalesce(n.due, d.due_at), false, false
            from copies n, delivery d where d.id = ?::uuid
            """;
    private static final String SAYINGS = """
            insert into delivery_alert (organization_id, order_id, alert_id, reader_id, channel, delivery_id, position)
            select d.organization_id, d.order_id, n.alert, d.contact_id, d.channel, n.delivery, 0
            from copies n, delivery d where d.id = ?::uuid
            """;

    private final Connection connection;
    private final String model;

    Copies(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id from delivery where channel = 'email' and state = 'sent' order by seq desc limit 1")) {
            row.next();
            model = row.getString(1);
        }
    }

    static LocalDate elevenDaysAhead() {
        return LocalDate.now(ZoneId.of("America/Toronto")).plusDays(11);
    }

    /** Commits so many messages that are due, to one address. */
    void make(int count) throws SQLException {
        make(count, "'copy@example.org'", "null", "null");
    }

    /** Commits so many messages that fall due evenly over a second from then on, to burst1@, burst2@ … */
    void makeWithinASecond(int count, Instant from) throws SQLException {
        var due = "timestamptz '" + from + "' + n * interval '1 second' / " + count;
        make(count, "'burst' || n || '@example.org'", due, "null");
    }

    /** Commits so many messages that are due and have targets within ten days, drawn anew each time, to backlog1@, backlog2@ … */
    void makeWithTargets(int count) throws SQLException {
        make(
                count,
                "'backlog' || n || '@example.org'",
                "null",
                "now() + interval '1 hour' + random() * interval '10 days'");
    }

    private void make(int count, String address, String due, String target) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table copies on commit drop as select gen_random_uuid() as delivery,"
                    + " gen_random_uuid() as alert, " + address + " as address, (" + due + ")::timestamptz as due, ("
                    + target + ")::timestamptz as target from generate_series(1, " + count + ") n");
        }
        for (var sql : new String[] {ALERTS, DELIVERIES, SAYINGS}) {
            try (var insert = connection.prepareStatement(sql)) {
                insert.setString(1, model);
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** True while some are not recorded as sent. By way of the indexes: what watches must not cost what it watches. */
    boolean left() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select 1 from delivery where state in ('queued', 'retry', 'uncertain'))"
                                + " or exists (select 1 from delivery where state = 'sending')")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
