package org.sursis.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sursis.fixtures.Folders;
import org.sursis.main.postgres.EmbeddedPostgres;

/** A server such as an operator has, on which nobody has heard of Sursis: no role of its own is there. */
public final class OperatorsPostgres implements QuarkusTestResourceLifecycleManager {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String PASSWORD = "of-the-test";

    private final Path data = TARGET.resolve("test-operator")
            .resolve(String.valueOf(ProcessHandle.current().pid()));
    private EmbeddedPostgres server;
    private String[] prepared = {};
    private final Map<String, String> settings = new HashMap<>();

    /** {@code sql}: what the operator ran, statements ended by semicolons; everything else are settings. */
    @Override
    public void init(Map<String, String> given) {
        settings.putAll(given);
        prepared = settings.remove("sql").split(";");
    }

    @Override
    public Map<String, String> start() {
        Folders.delete(data);
        server = EmbeddedPostgres.serve(data, TARGET.resolve("postgres-programs"));
        execute("postgres", "drop database sursis", "drop role sursis_service", "drop role sursis_worker");
        execute("postgres", prepared);
        var all = new HashMap<String, String>();
        all.put("quarkus.datasource.jdbc.url", url("clinics"));
        settings.forEach((name, value) -> {
            all.put("quarkus." + name + ".username", value);
            all.put("quarkus." + name + ".password", value.equals("postgres") ? server.password() : PASSWORD);
        });
        return all;
    }

    private void execute(String database, String... statements) {
        try (var connection = DriverManager.getConnection(url(database), "postgres", server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql.replace("PASSWORD", "password '" + PASSWORD + "'"));
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private String url(String database) {
        return server.url().replaceFirst("/[^/]*$", "/" + database);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            Folders.delete(data);
        }
    }
}
