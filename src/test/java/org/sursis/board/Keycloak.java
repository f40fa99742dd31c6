package org.sursis.board;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real Keycloak, unpacked by the build, in a process of its own, with the realm of the test resources. */
final class Keycloak implements AutoCloseable {
    private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
    private static final String READY = "Listening on:";
    /** A build machine that does something else besides takes its time. */
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Keycloak(Process process) {
        this.process = process;
    }

    /** Begins to start one; it is there when {@link #ready} returns. */
    static Keycloak at(URI issuer) throws IOException {
        var home = home();
        asBuilt(home.resolve("lib/quarkus/generated-bytecode.jar"));
        Files.createDirectories(home.resolve("data/import"));
        try (var realm = Keycloak.class.getResourceAsStream("clinic-realm.json")) {
            Files.copy(realm, home.resolve("data/import/clinic-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        var started = new Keycloak(new ProcessBuilder(command(home, issuer))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start());
        CompletableFuture.runAsync(started::listen);
        return started;
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.list(HOME)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /**
     * It is delivered built for its own small database, but does not believe it before it has written down for what; else its first
     * start would build it again, which takes longer than all the rest. In memory, and alone.
     */
    private static void asBuilt(Path jar) throws IOException {
        try (var inside = FileSystems.newFileSystem(jar)) {
            Files.writeString(
                    inside.getPath("META-INF/keycloak-persisted.properties"),
                    "kc.optimized=true\nkc.db=dev-mem\nkc.cache=local\n");
        }
    }

    /** As its own script does; without the script there is one process to end and not two. */
    private static List<String> command(Path home, URI issuer) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Duser.language=en",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=" + issuer.getHost(),
                "--http-port=" + issuer.getPort());
    }

    /** Reads along to the end, or it would stop at a full pipe. */
    private void listen() {
        var log = Path.of("target", "keycloak.log");
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var kept = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line + "\n");
                kept.flush();
                if (line.contains(READY)) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("Keycloak ended by itself: see " + log));
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(e));
        }
    }

    void ready() throws Exception {
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Keycloak does not come up: see target/keycloak.log", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
