package org.sursis.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The owner of the tables, as Flyway enters, and says that it works for all organizations. */
final class Owner {

    private Owner() {}

    static Connection connection() throws SQLException {
        var connection = as("flyway");
        try (var statement = connection.createStatement()) {
            statement.execute("set sursis.reach = 'all'");
        }
        return connection;
    }

    /** As a pool enters, or Flyway, in the settings' word for it. */
    static Connection as(String whose) throws SQLException {
        return DriverManager.getConnection(
                setting("datasource.jdbc.url"), setting(whose + ".username"), setting(whose + ".password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }
}
