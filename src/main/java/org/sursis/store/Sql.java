package org.sursis.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.PGStatement;

/** One connection, and statements on it with their arguments in the order of their question marks. */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            return read(statement, reader, arguments);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /**
     * The same with a plan of its own every time, for a query whose best index depends on its arguments. Elsewhere a statement
     * that comes often keeps one plan for all arguments.
     */
    <T> List<T> queryPlannedAnew(String sql, Reader<T> reader, Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return read(statement, reader, arguments);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Reader<T> reader, Object... arguments)
            throws SQLException {
        bind(statement, arguments);
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    /** The rows by a key of theirs, under each key in the order in which they came. */
    <K, T> Map<K, List<T>> grouped(String sql, Reader<K> key, Reader<T> reader, Object... arguments) {
        var groups = new HashMap<K, List<T>>();
        query(
                sql,
                row -> groups.computeIfAbsent(key.read(row), k -> new ArrayList<>())
                        .add(reader.read(row)),
                arguments);
        return groups;
    }

    /** The single row of a query that always has one. */
    <T> T one(String sql, Reader<T> reader, Object... arguments) {
        var rows = query(sql, reader, arguments);
        if (rows.size() != 1) {
            throw new IllegalStateException("one row expected, got " + rows.size() + ": a bug");
        }
        return rows.get(0);
    }

    int update(String sql, Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /** The same statement for many rows, in one round trip. Returns how many rows each of them wrote. */
    <T> int[] batch(String sql, Collection<T> rows, Function<T, Object[]> arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, arguments.apply(row));
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /** An array argument; {@code type} is PostgreSQL's name of its elements. */
    <T> Array array(String type, Collection<T> rows, Function<T, ?> value) {
        try {
            return connection.createArrayOf(
                    type, rows.stream().map(value).map(Sql::element).toArray());
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /** An array of bytes of their own each, which the driver sends as they are. */
    <T> Array bytes(Collection<T> rows, Function<T, byte[]> value) {
        try {
            return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    Array ids(Collection<UUID> ids) {
        return array("uuid", ids, id -> id);
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
    }

    private static Object plain(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /** Elements of arrays go over as text, and the text of an instant always has its seconds and its offset. */
    private static Object element(Object value) {
        return value instanceof Instant instant ? instant.toString() : value;
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
