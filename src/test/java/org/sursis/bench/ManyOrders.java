package org.sursis.bench;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills the tables with copies of orders that the service took in itself, with their filings, contacts, alerts and messages; each
 * copy has ids of its own, which follow from its number and those of its model.
 */
public final class ManyOrders {
    /** In the order in which foreign keys want them. */
    private static final List<String> TABLES =
            List.of("removal_order", "filing", "contact", "alert", "delivery", "delivery_alert");

    private static final Map<String, String> CHANGED = Map.ofEntries(
            entry("id", mine("t.id")),
            entry("order_id", mine("t.order_id")),
            entry("contact_id", mine("t.contact_id")),
            entry("reader_id", mine("t.reader_id")),
            entry("alert_id", mine("t.alert_id")),
            entry("delivery_id", mine("t.delivery_id")),
            entry("recipients", "array(select " + mine("r") + " from unnest(t.recipients) r)"),
            entry("reference", "md5(n::text || t.reference)"),
            entry("reference_folded", "md5(n::text || t.reference)"),
            entry("email", "n || '-' || t.email"),
            entry("name", "t.name || ' ' || n"));

    private final Connection connection;

    /** @param connection the owner's, who sees all organizations */
    public ManyOrders(Connection connection) {
        this.connection = connection;
    }

    private static String mine(String id) {
        return "md5(n::text || " + id + "::text)::uuid";
    }

    /** Commits so many copies of the order with that reference, numbered from 1 on. */
    public void copy(String reference, int count) throws SQLException {
        copy(reference, count, TABLES);
    }

    /** The same without filings, contacts and messages. */
    void copyAlone(String reference, int count) throws SQLException {
        copy(reference, count, List.of("removal_order"));
    }

    private void copy(String reference, int count, List<String> tables) throws SQLException {
        connection.setAutoCommit(false);
        for (var table : tables) {
            var key = table.equals("removal_order") ? "id" : "order_id";
            var columns = columns(table);
            var values =
                    columns.stream().map(c -> CHANGED.getOrDefault(c, "t." + c)).toList();
            var sql =
                    "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                            + " from " + table + " t, generate_series(1, ?) n"
                            + " where t." + key + " = (select id from removal_order where reference = ?)";
            try (var insert = connection.prepareStatement(sql)) {
                insert.setInt(1, count);
                insert.setString(2, reference);
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** An order as JSON: a chain of five, each filing with an estimate of its own; {@code time} may be null. */
    static String ofFive(String reference, LocalDate removal, String time, int likely) {
        var estimate = "\"estimate\": {\"optimistic\": %d, \"likely\": %d, \"pessimistic\": %d}"
                .formatted(likely / 2, likely, 3 * likely);
        return """
                {"reference": "%1$s", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
                 "removal": {"date": "%2$s", %3$s"zone": "America/Toronto", "source": "direction-to-report"},
                 "chainConfirmed": true,
                 "filings": [
                   {"code": "birth-certificate", "status": "pending", "startedOn": "%4$s", %5$s},
                   {"code": "marriage-certificate", "requires": ["birth-certificate"], %6$s},
                   {"code": "translation", "requires": ["marriage-certificate"], %5$s},
                   {"code": "police-certificate", "requires": ["translation"], %5$s},
                   {"code": "spousal-sponsorship", "requires": ["police-certificate"], "target": "removal", %5$s}],
                 "contacts": [
                   {"tier": 1, "name": "Counsel", "email": "%1$s@example.org", "language": "fr"},
                   {"tier": 2, "name": "Backup", "email": "backup-%1$s@example.org", "language": "en"}]}""".formatted(
                        reference,
                        removal,
                        time == null ? "" : "\"time\": \"" + time + "\", ",
                        LocalDate.now(ZoneId.of("America/Toronto")).minusDays(likely % 7),
                        estimate,
                        estimate);
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var query = connection.prepareStatement(
                "select column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return columns;
    }

    /** Orders that wait for nothing sooner than a morning to come wait for that instant instead. */
    void wakeAt(Instant morning, Instant before) throws SQLException {
        try (var update = connection.prepareStatement(
                "update removal_order set next_review_at = ? where next_review_at > ? and closed_at is null")) {
            update.setTimestamp(1, Timestamp.from(morning));
            update.setTimestamp(2, Timestamp.from(before));
            update.executeUpdate();
        }
    }

    /** Brings up to date what the planner knows. */
    public void tidy() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** How many wake-ups have come that nobody has looked at; at most a thousand are counted. */
    int due(Instant now) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from (select 1 from removal_order"
                + " where closed_at is null and next_review_at <= ? limit 1000) due")) {
            query.setTimestamp(1, Timestamp.from(now));
            return number(query);
        }
    }

    /** Transactions that were committed since the server's numbers began. */
    int committed() throws SQLException {
        try (var query = connection.prepareStatement(
                "select xact_commit from pg_stat_database where datname = current_database()")) {
            return number(query);
        }
    }

    private static int number(java.sql.PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
