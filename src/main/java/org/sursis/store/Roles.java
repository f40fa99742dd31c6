package org.sursis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Sees after the migrations, as the owner of the tables and before any pool has a connection, that there are roles that own nothing, and
 * that the service's logins can become them. Public for Flyway, which makes it.
 */
public final class Roles implements Callback {
    private static final String SCRIPT = "roles.sql";
    private static final String TELL_LOGINS =
            "select set_config('sursis.sursis_service', ?, false), set_config('sursis.sursis_worker', ?, false)";

    /** The pools, as the settings name them; the unnamed one is the web's. */
    private static final List<String> WORKERS = List.of("watch.", "dispatch.", "quartz.");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var config = ConfigProvider.getConfig();
        var connection = context.getConnection();
        try {
            tell(connection, logins(config, Stream.of("")), logins(config, WORKERS.stream()));
            try (var statement = connection.createStatement()) {
                statement.execute(script());
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "roles";
    }

    private static void tell(Connection connection, String web, String watch) throws SQLException {
        try (var statement = connection.prepareStatement(TELL_LOGINS)) {
            statement.setString(1, web);
            statement.setString(2, watch);
            statement.execute();
        }
    }

    private static String logins(Config config, Stream<String> pools) {
        return pools.map(pool -> config.getOptionalValue("quarkus.datasource." + pool + "username", String.class))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String script() {
        try (var script = Roles.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
