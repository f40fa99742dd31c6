package org.sursis.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sursis.main.Sursis;

/** {@code sursis watchdog} as a process of its own, with nothing but environment variables. */
final class WatchdogProcess implements AutoCloseable {
    static final String SECRET = "a-secret-of-the-test-0123456789";

    private static final long PATIENCE_SECONDS = 40;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private WatchdogProcess(Process process) {
        this.process = process;
        var listener = new Thread(this::listen);
        listener.setDaemon(true);
        listener.start();
    }

    /** @param settings environment variables; those that are always the same are added */
    static WatchdogProcess started(Path data, Map<String, String> settings, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sursis.class.getName(),
                "watchdog"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SURSIS_") || name.startsWith("QUARKUS_"));
        builder.environment().put("SURSIS_DATA_DIR", data.toString());
        builder.environment().put("SURSIS_WATCHDOG_LISTEN", "127.0.0.1:0");
        builder.environment().put("SURSIS_WATCHDOG_SECRET", SECRET);
        builder.environment().put("SURSIS_WATCHDOG_PATIENCE", "PT5S");
        builder.environment().putAll(settings);
        return new WatchdogProcess(builder.start());
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, once it does. */
    URI address() throws InterruptedException {
        var line = said("watchdog listens on ");
        return URI.create("http://127.0.0.1:" + line.replaceFirst(".*127\\.0\\.0\\.1:(\\d+);.*", "$1"));
    }

    /** The next line that holds these words. */
    String said(String words) throws InterruptedException {
        for (var line = next(); line != null; line = next()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("it did not say: " + words);
    }

    private String next() throws InterruptedException {
        return lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
