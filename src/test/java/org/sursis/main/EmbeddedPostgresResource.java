package org.sursis.main;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.sursis.fixtures.Folders;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Gives a {@code @QuarkusTest} the real server that an installation without a database runs, durable settings included, with
 * an empty database. Everything lies under {@code target}; the programs are unpacked once for all runs.
 */
public final class EmbeddedPostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path data = TARGET.resolve("test-postgres")
            .resolve(String.valueOf(ProcessHandle.current().pid()));
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        Folders.delete(data);
        postgres = EmbeddedPostgres.serve(data, TARGET.resolve("postgres-programs"));
        return postgres.settings();
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
            Folders.delete(data);
        }
    }
}
