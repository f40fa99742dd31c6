package org.sursis.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.sursis.main.postgres.EmbeddedPostgres;

/** What the server itself says that each statement took: its log of all of them, for as long as this is open. */
final class StatementLog implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile(
            "^@(\\S*) LOG: {2}duration: ([0-9.]+) ms {2}(?:parse|bind|execute|statement)[^:]*: (.*)$",
            Pattern.MULTILINE);

    private final Connection connection;
    private final long from;

    StatementLog(EmbeddedPostgres postgres) throws SQLException {
        connection = Owner.superuserOf(postgres);
        set("log_line_prefix", "'@%v '");
        set("log_min_duration_statement", "0");
        reload();
        from = size();
    }

    /**
     * The milliseconds that each transaction took in which this was executed, begin and commit included, the shortest first.
     *
     * @param what text of a statement
     */
    List<Double> transactionsWith(String what) throws SQLException {
        var spent = new HashMap<String, Double>();
        var meant = new HashSet<String>();
        var lines = LINE.matcher(text());
        while (lines.find()) {
            spent.merge(lines.group(1), Double.valueOf(lines.group(2)), Double::sum);
            if (lines.group(3).contains(what)) {
                meant.add(lines.group(1));
            }
        }
        return meant.stream().map(spent::get).sorted().toList();
    }

    private String text() throws SQLException {
        try (var query = connection.prepareStatement("select pg_read_file(pg_current_logfile(), ?, 1000000000)")) {
            query.setLong(1, from);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private long size() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select (pg_stat_file(pg_current_logfile())).size")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void set(String name, String value) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter system set " + name + " = " + value);
        }
    }

    private void reload() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            set("log_min_duration_statement", "default");
            set("log_line_prefix", "default");
            reload();
        }
    }
}
