package org.sursis.main.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that serves from a folder until it is stopped, or killed. */
final class ServingChild implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final String url;

    private ServingChild(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static ServingChild on(Path data, Path programs) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServingChild.class.getName(),
                        data.toString(),
                        programs.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new ServingChild(process, line.substring(READY.length()));
            }
        }
        process.destroyForcibly();
        throw new IOException("the child ended before it was ready");
    }

    String url() {
        return url;
    }

    /** SIGKILL: nothing of the child runs any more, and nothing of it was told. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, and the end of it. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS);
    }

    /** Returns when the child is gone, and its locks with it. */
    @Override
    public void close() {
        kill();
    }

    public static void main(String... args) throws InterruptedException {
        var postgres = EmbeddedPostgres.serve(Path.of(args[0]), Path.of(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        System.out.println(READY + postgres.url());
        endWithParent();
        new CountDownLatch(1).await();
    }

    /** No child outlives the tests, even when they are killed: its standard input ends with them. */
    private static void endWithParent() {
        var watcher = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    continue;
                }
                System.exit(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }
}
