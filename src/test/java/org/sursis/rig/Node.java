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
import java.time.Duration;
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
    private Machine machine;

    Node(String name, Path folder, Path jar, Map<String, String> environment) throws IOException {
        this.name = name;
        this.folder = Files.createDirectories(folder);
        this.jar = jar;
        this.environment = environment;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** From its next start on the process is on a machine of its own. */
    void onMachineOfItsOwn() throws IOException {
        machine = Machine.at(folder.resolve("machine"));
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
        if (machine != null) {
            builder.environment().putAll(machine.environment());
        }
        var log = folder.resolve("service.log").toFile();
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Waits until it answers a request that reads rows; starts it again where it ended meanwhile. */
    void awaitUp() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IOException(name + " does not start; see " + new File(folder.toFile(), "service.log"));
            }
            if (!process.isAlive()) {
                // As its supervisor does (Restart=always): what it begins with may be cut as everything else is.
                start();
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

    /** The machine of its own that it must have been given. */
    Machine machine() {
        return machine;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
