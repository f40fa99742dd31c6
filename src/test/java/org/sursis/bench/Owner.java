package org.sursis.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sursis.main.postgres.EmbeddedPostgres;

/** Enters as the owner of the tables, who may clean them up, and says that it works for all organizations. */
final class Owner {

    private Owner() {}

    static Connection of(EmbeddedPostgres postgres) throws SQLException {
        var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set sursis.reach = 'all'");
        }
        return connection;
    }

    /** Enters as whoever may do anything; the password is the owner's. */
    static Connection superuserOf(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), "postgres", postgres.password());
    }
}
