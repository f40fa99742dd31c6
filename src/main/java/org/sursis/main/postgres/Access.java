package org.sursis.main.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** The way in: where the server listens, as whom and with what password the service enters. */
record Access(int port, Password password) {

    static final String DATABASE = "sursis";
    static final String USER = "sursis";

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final String SECONDS_TO_CONNECT = "10";

    String url() {
        return url(DATABASE);
    }

    /** Makes the role and the database of the service where they are missing, then checks that the server is durable. */
    void prepare() {
        try {
            try (var connection = connect(MAINTENANCE_DATABASE, Cluster.SUPERUSER)) {
                // Not a superuser, as with a server of the operator's own; it makes the role that row-level security
                // needs.
                unless(
                        connection,
                        "select from pg_roles where rolname = '" + USER + "'",
                        "create role " + USER + " login createrole password '" + password.value() + "'");
                unless(
                        connection,
                        "select from pg_database where datname = '" + DATABASE + "'",
                        "create database " + DATABASE + " owner " + USER);
            }
            check();
        } catch (SQLException e) {
            throw new PostgresUnavailable("The embedded PostgreSQL does not let the service in: " + e.getMessage(), e);
        }
    }

    /** Enters as the service does. A server that is not ours does not know the password, and is so refused. */
    void check() throws SQLException {
        try (var connection = connect(DATABASE, USER)) {
            Durability.require(connection);
        }
    }

    private static void unless(Connection connection, String there, String make) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(there)) {
                if (rows.next()) {
                    return;
                }
            }
            statement.execute(make);
        }
    }

    // The driver itself and not DriverManager, which sees only what the system's class loader sees.
    private Connection connect(String database, String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.value());
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        return new Driver().connect(url(database), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
