package org.sursis.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.cli.ExitCode;

/** The packaged service on secrets that stand encrypted in its database. */
class LockedStartIT {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final long LIMIT_MINUTES = 4;

    @TempDir
    Path folder;

    private record Ended(int exit, String said) {}

    private static String key(long seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void without_the_key_or_with_another_nothing_is_sent_or_served_until_there_are_new_secrets() throws Exception {
        assertThat(run(Map.of("SURSIS_ENCRYPTION_KEY", FIRST), "sweep").exit()).isEqualTo(ExitCode.OK);

        var another = run(Map.of("SURSIS_ENCRYPTION_KEY", SECOND), "serve");
        assertThat(another.exit()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(another.said()).contains("Sursis does not start. sursis.encryption-key is the key ");
        var none = run(Map.of(), "sweep");
        assertThat(none.exit()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(none.said()).contains("Sursis does not start. sursis.encryption-key is missing: ");
        var doctor = run(Map.of(), "doctor");
        assertThat(doctor.exit()).isEqualTo(ExitCode.FAULT);
        assertThat(doctor.said()).contains("FAULT secrets: sursis.encryption-key is missing: ");

        var changed = Map.of("SURSIS_ENCRYPTION_KEY", SECOND, "SURSIS_OLD_ENCRYPTION_KEY", FIRST);
        assertThat(run(changed, "sweep").exit()).isEqualTo(ExitCode.OK);
        assertThat(run(Map.of("SURSIS_ENCRYPTION_KEY", SECOND), "doctor").said())
                .containsPattern(
                        "ok    secrets: the [0-9]+ out of which links are made stand in the database encrypted under the key ");

        // Both are lost.
        assertThat(run(Map.of(), "sweep").exit()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(run(Map.of(), "secrets", "renew", "--links-die").said())
                .containsPattern("[0-9] secrets are forgotten");
        assertThat(run(Map.of(), "sweep").exit()).isEqualTo(ExitCode.OK);
    }

    private Ended run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SURSIS_") || name.startsWith("QUARKUS_"));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        var log = folder.resolve("said").toFile();
        var process = builder.redirectOutput(log).start();
        try {
            assertThat(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            // Where it serves against all expectation, its database stops with it.
            process.destroy();
            process.onExit().join();
        }
        var said = Files.readString(log.toPath(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain(FIRST).doesNotContain(SECOND);
        return new Ended(process.exitValue(), said);
    }
}
