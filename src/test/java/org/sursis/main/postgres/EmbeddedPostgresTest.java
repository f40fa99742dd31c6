package org.sursis.main.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target/postgres-programs");

    @TempDir
    Path data;

    @Test
    void a_server_is_there_and_then_it_is_not() {
        try (var postgres = EmbeddedPostgres.serve(data, PROGRAMS)) {
            assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
        assertThat(Postmaster.of(data.resolve("postgres"))).isEmpty();
    }
}
