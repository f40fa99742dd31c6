package org.sursis.main;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
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
        delete(data);
        postgres = EmbeddedPostgres.serve(data, TARGET.resolve("postgres-programs"));
        return postgres.settings();
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
            delete(data);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
