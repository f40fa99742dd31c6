package org.sursis.main.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a person would type into psql. */
final class Psql {

    private Psql() {}

    static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password())) {
            execute(connection, statements);
        }
    }

    static void asSuperuser(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", postgres.password())) {
            execute(connection, statement);
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
