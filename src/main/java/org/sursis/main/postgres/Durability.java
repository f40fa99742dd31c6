package org.sursis.main.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a committed transaction must survive: without these settings a power cut loses alerts. */
final class Durability {

    static final List<String> REQUIRED = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durability() {}

    /** Asks the server itself, in the session of the service: a role or a database may be set otherwise than the server. */
    static void require(Connection connection) throws SQLException {
        for (var name : REQUIRED) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("show " + name)) {
                row.next();
                var value = row.getString(1);
                if (!value.equals("on")) {
                    throw new PostgresUnavailable("The embedded PostgreSQL runs with " + name + "=" + value
                            + ", with which a power cut loses what was promised; it must be on");
                }
            }
        }
    }
}
