package org.sursis.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the service writes down of each message, for a scheduler that writes down nothing: before it leaves an attempt and the bytes, in one
 * transaction; afterwards the end of the attempt and an entry of a chain whose head is locked last, in another. As somebody would write
 * it who has each message in a task of its own.
 */
final class SameRecords implements DbSchedulerLoop.Records {
    private static final String TABLES = """
            drop table if exists bench_attempt, bench_bytes, bench_head, bench_chain;
            create table bench_attempt (id uuid primary key, started_at timestamptz not null, ended_at timestamptz, result text);
            create table bench_bytes (id uuid primary key, bytes bytea not null);
            alter table bench_bytes alter column bytes set storage external;
            create table bench_head (id integer primary key, seq bigint not null, hash bytea not null);
            create table bench_chain (seq bigint primary key, at timestamptz not null, details jsonb not null, prev bytea, hash bytea);
            insert into bench_head values (1, 0, '')
            """;
    private static final String BEGIN = "insert into bench_attempt (id, started_at) values (?, clock_timestamp())";
    private static final String KEEP = "insert into bench_bytes values (?, ?)";
    private static final String END =
            "update bench_attempt set ended_at = clock_timestamp(), result = 'sent' where id = ?";
    private static final String HOLD = "select seq, hash from bench_head where id = 1 for no key update";
    private static final String APPEND = """
            with moved as (update bench_head set seq = ?, hash = ? where id = 1)
            insert into bench_chain values (?, clock_timestamp(), ?::jsonb, ?, ?)
            """;

    private final DataSource database;
    private final byte[] bytes;

    SameRecords(DataSource database, byte[] bytes) throws SQLException {
        this.database = database;
        this.bytes = bytes.clone();
        inOne(connection -> execute(connection, TABLES));
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inOne(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        }
    }

    private static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }

    @Override
    public UUID begin() throws SQLException {
        var attempt = UUID.randomUUID();
        inOne(connection -> {
            execute(connection, BEGIN, attempt);
            execute(connection, KEEP, attempt, bytes);
        });
        return attempt;
    }

    @Override
    public void end(UUID attempt) throws SQLException {
        inOne(connection -> {
            execute(connection, END, attempt);
            append(connection, "{\"delivery\":\"" + attempt + "\",\"event\":\"delivery-sent\"}");
        });
    }

    private static void append(Connection connection, String details) throws SQLException {
        try (var statement = connection.prepareStatement(HOLD);
                var head = statement.executeQuery()) {
            head.next();
            long seq = head.getLong(1) + 1;
            var prev = head.getBytes(2);
            var hash = sha256(seq, prev, details);
            execute(connection, APPEND, seq, hash, seq, details, prev, hash);
        }
    }

    private static byte[] sha256(long seq, byte[] prev, String details) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prev);
            return digest.digest((seq + details).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
