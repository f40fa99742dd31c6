package org.sursis.rig;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One node: the packaged service as a process of its own, which can be killed, frozen and started again. */
final class Node implements AutoCloseable {
    static final String KEY = "rig-key-0123456789abcdef0123456789ab";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration ASK_LIMIT = Duration.ofSeconds(5);
    /** Where Debian's package libfaketime puts what a process's clock is stepped with. */
    private static final Path STEPPER = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private final String name;
    private final Path folder;
    private final Path jar;
    private final Map<String, String> environment;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ASK_LIMIT)
            .build();
    private volatile Process process;
    private volatile boolean up;

    Node(String name, Path folder, Path jar, Map<String, String> environment) throws IOException {
        this.name = name;
        this.folder = Files.createDirectories(folder);
        this.jar = jar;
        this.environment = environment;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** True where this machine has what is needed to step the clock of one process. */
    static boolean clocksCanBeStepped() {
        return Files.exists(STEPPER);
    }

    /** Starts the process; it is of use once {@link #awaitUp} returns. */
    void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // A short life on a busy machine: the quick compiler and the small collector.
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx320m"));
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("SURSIS_DATA_DIR", folder.resolve("data").toString());
        if (Files.exists(clock())) {
            builder.environment().put("LD_PRELOAD", STEPPER.toString());
            builder.environment().put("FAKETIME_TIMESTAMP_FILE", clock().toString());
            builder.environment().put("FAKETIME_CACHE_DURATION", "1");
            // Timers of the JVM run on the monotonic clock, which no step moves.
            builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
        var log = folder.resolve("service.log").toFile();
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Waits until it answers a request that reads rows. */
    void awaitUp() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException(name + " does not start; see " + new File(folder.toFile(), "service.log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        up = true;
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(address("/api/v1/watch"))
                .header("Authorization", "Bearer " + KEY)
                .timeout(ASK_LIMIT)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String name() {
        return name;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** False while it is dead or frozen, as far as the rig made it so. */
    boolean up() {
        return up;
    }

    void kill() {
        up = false;
        process.destroyForcibly();
        process.onExit().join();
    }

    void freeze() throws IOException {
        up = false;
        signal("STOP");
    }

    void thaw() throws IOException {
        signal("CONT");
        up = true;
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets this process's clock beside the machine's; before the first start, or it has no clock of its own. */
    void stepClock(int seconds) throws IOException {
        Files.writeString(clock(), (seconds < 0 ? "-" : "+") + Math.abs(seconds) + "\n");
        Files.setLastModifiedTime(clock(), FileTime.from(Instant.now()));
    }

    private Path clock() {
        return folder.resolve("clock");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
