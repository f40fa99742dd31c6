package org.sursis.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The built jar as a process of its own, as an operator runs it. */
final class RunningService implements AutoCloseable {
    static final String KEY = "bench-key-0123456789abcdef0123456789";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final Process process;
    private final int port;
    private final double secondsToReady;

    RunningService(Path data, String smtpUrl) throws IOException {
        this(Path.of("target/quarkus-app/quarkus-run.jar"), data, smtpUrl);
    }

    /** Another build of the service, to be compared with. */
    RunningService(Path jar, Path data, String smtpUrl) throws IOException {
        this.data = data;
        port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", jar.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("SURSIS_DATA_DIR", data.toString());
        builder.environment().put("SURSIS_MAIL_SMTP_URL", smtpUrl);
        builder.environment().put("SURSIS_MAIL_FROM", "Sursis <sursis@example.org>");
        builder.environment().put("SURSIS_ADMIN_KEY", KEY);
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("service.log").toFile());
        long start = System.nanoTime();
        process = builder.start();
        while (!answers()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** True once a request that reads rows is answered. */
    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended with " + process.exitValue() + "; see service.log");
        }
        try {
            return get("/api/v1/removal-orders").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        var publisher = HttpRequest.BodyPublishers.ofString(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(publisher)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + KEY);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The cookie of a session, as a browser gets it that signs in with the key. */
    String signedIn() throws IOException {
        var form = HttpRequest.newBuilder(address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + port)
                .POST(HttpRequest.BodyPublishers.ofString("key=" + KEY))
                .build();
        return send(form).headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    /** A page as the bearer of a session gets it. */
    HttpResponse<byte[]> page(String path, String session) throws IOException {
        return send(
                HttpRequest.newBuilder(address(path)).header("Cookie", session).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** How a page came, as a browser asks for it: milliseconds from the question on, and bytes as they were sent. */
    record Timed(double firstByte, double whole, int bytes) {}

    /** A page as the bearer of a session gets it who takes it packed. */
    Timed timed(String path, String session) throws IOException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Cookie", session)
                .header("Accept-Encoding", "gzip")
                .build();
        long begun = System.nanoTime();
        try (var body = send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            body.read();
            double first = (System.nanoTime() - begun) / 1e6;
            int more = body.readAllBytes().length;
            return new Timed(first, (System.nanoTime() - begun) / 1e6, 1 + more);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, body);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    /** From the start of the process to its first answer that reads rows. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** Resident memory in MB: of the JVM, and of its PostgreSQL (pages that its processes share counted once, as PSS). */
    String memory() throws IOException {
        long postgres = 0;
        for (var part : postgres()) {
            postgres += ofOneThatMayEnd(part);
        }
        return resident() / 1024 + " MB JVM resident, " + postgres / 1024 + " MB PostgreSQL";
    }

    /** A worker of PostgreSQL's own may end between being listed and being read. */
    private static long ofOneThatMayEnd(ProcessHandle part) throws IOException {
        try {
            return kilobytes("/proc/" + part.pid() + "/smaps_rollup", "Pss:");
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** Kilobytes of the JVM. */
    long resident() throws IOException {
        return kilobytes("/proc/" + process.pid() + "/status", "VmRSS:");
    }

    private List<ProcessHandle> postgres() throws IOException {
        var postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0));
        var server = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    /** Seconds of processor that the service and its PostgreSQL took since they began. */
    double[] cpuSeconds() throws IOException {
        double postgres = 0;
        for (var part : postgres()) {
            postgres += cpuSeconds(part.pid());
        }
        return new double[] {cpuSeconds(process.pid()), postgres};
    }

    /** By the kernel's count of hundredths; those of children that ended are the parent's. */
    private static double cpuSeconds(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return IntStream.of(11, 12, 13, 14)
                        .mapToLong(i -> Long.parseLong(fields[i]))
                        .sum()
                / 100.0;
    }

    /** Kilobytes of heap that are in use when everything that can be let go has been. */
    long heapAfterCollection() throws IOException {
        jcmd("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the JVM does not tell of its heap");
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long kilobytes(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(l -> l.startsWith(key))
                .map(l -> l.replaceAll("\\D+", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
