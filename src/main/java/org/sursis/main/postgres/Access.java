package org.sursis.main.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** The way in: where the server listens, as whom and with what passwords the service enters. */
record Access(int port, Logins logins) {

    static final String DATABASE = "sursis";

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final String SECONDS_TO_CONNECT = "10";

    String url() {
        return url(DATABASE);
    }

    /** Makes the roles and the database of the service where they are missing, then checks that the server is durable. */
    void prepare() {
        try {
            try (var connection = connect(MAINTENANCE_DATABASE, Cluster.SUPERUSER, logins.owner())) {
                role(connection, Logins.OWNER, logins.owner());
                role(connection, Logins.SERVICE, logins.service());
                role(connection, Logins.WORKER, logins.worker());
                unless(
                        connection,
                        "select from pg_database where datname = '" + DATABASE + "'",
                        "create database " + DATABASE + " owner " + Logins.OWNER);
            }
            check();
        } catch (SQLException e) {
            throw new PostgresUnavailable("The embedded PostgreSQL does not let the service in: " + e.getMessage(), e);
        }
    }

    /** Not a superuser, as with a server of the operator's own; and none of them makes others. The password is what the file says. */
    private static void role(Connection connection, String name, Password password) throws SQLException {
        unless(connection, "select from pg_roles where rolname = '" + name + "'", "create role " + name);
        try (var statement = connection.createStatement()) {
            statement.execute("alter role " + name + " login nosuperuser nocreaterole nocreatedb nobypassrls password '"
                    + password.value() + "'");
        }
    }

    /** Enters as the service does. A server that is not ours does not know the password, and is so refused. */
    void check() throws SQLException {
        check(Logins.OWNER, logins.owner());
        check(Logins.SERVICE, logins.service());
        check(Logins.WORKER, logins.worker());
    }

    /** Why the service is not let in now, as an SQLSTATE; null where it is. */
    String refusal() {
        try (var connection = connect(DATABASE, Logins.SERVICE, logins.service())) {
            return connection.isClosed() ? "08003" : null;
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private void check(String user, Password password) throws SQLException {
        try (var connection = connect(DATABASE, user, password)) {
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
    private Connection connect(String database, String user, Password password) throws SQLException {
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
