package org.sursis.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures the queue of the built service where it is full, on durable PostgreSQL: ten thousand messages (or {@code queue.messages}) that
 * fall due within one second; and as many left by an outage of the mail server of three days, at the moment at which it comes back.
 */
public final class QueueBench {
    private static final int MESSAGES = Integer.getInteger("queue.messages", 10_000);

    private final SmtpSink sink;
    private final Connection connection;
    private final Copies copies;

    private QueueBench(SmtpSink sink, Connection connection) throws SQLException {
        this.sink = sink;
        this.connection = connection;
        this.copies = new Copies(connection);
    }

    /** Runs everything in a folder of its own; takes about a minute. */
    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("sursis-queue").resolve("data");
        try (var sink = new SmtpSink();
                var service = new RunningService(data, sink.url());
                var postgres = EmbeddedPostgres.borrow(data);
                var connection = Owner.of(postgres)) {
            service.post("/api/v1/removal-orders", Bench.order("model", "model@example.org"));
            while (sink.acceptedAt("model@example.org") == null) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            var bench = new QueueBench(sink, connection);
            Bench.drained(connection, bench.copies, MESSAGES / 2);
            bench.burst();
            bench.outage();
        }
    }

    private void burst() throws SQLException {
        var from = Instant.now().plusSeconds(5);
        long begins = System.nanoTime() + Duration.between(Instant.now(), from).toNanos();
        copies.makeWithinASecond(MESSAGES, from);
        awaitAll();
        var late = IntStream.rangeClosed(1, MESSAGES)
                .mapToDouble(
                        n -> (sink.acceptedAt("burst" + n + "@example.org") - begins) / 1e6 - 1_000.0 * n / MESSAGES)
                .sorted()
                .toArray();
        print(
                "%,d due within one second, all taken; from due to taken: p50 %.0f ms, p99 %.0f ms, max %.0f ms",
                MESSAGES, late[MESSAGES / 2], late[MESSAGES * 99 / 100], late[MESSAGES - 1]);
    }

    /** Three days of refusals leave each message with many attempts behind it and its next one within a quarter of an hour. */
    private void outage() throws Exception {
        int port = sink.shut();
        copies.makeWithTargets(MESSAGES);
        while (count("address like 'backlog%' and (attempts = 0 or state = 'sending')") > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("update delivery set attempts = 290,"
                    + " next_attempt_at = clock_timestamp() + random() * interval '15 minutes'"
                    + " where address like 'backlog%' and state in ('retry', 'uncertain')");
        }
        long back = System.nanoTime();
        sink.open(port);
        awaitAll();
        told(back);
    }

    private void told(long back) throws SQLException {
        var takenAt = nearestFirst(n -> (sink.acceptedAt(n) - back) / 1e9);
        var sorted = takenAt.stream().mapToDouble(d -> d).sorted().toArray();
        var astray = new int[MESSAGES];
        for (int n = 0; n < MESSAGES; n++) {
            int place = Arrays.binarySearch(sorted, takenAt.get(n));
            astray[n] = Math.abs(place - n);
        }
        Arrays.sort(astray);
        print(
                "%,d left by an outage, each with its next attempt within 15 min: the first taken %.1f s after the server is back, the last"
                        + " %.1f s; the %d nearest targets all within %.1f s",
                MESSAGES,
                sorted[0],
                sorted[MESSAGES - 1],
                MESSAGES / 100,
                takenAt.subList(0, MESSAGES / 100).stream()
                        .mapToDouble(d -> d)
                        .max()
                        .orElseThrow());
        print(
                "their order against that of their targets: out of place by %d at the median, %d at p99, %d at most",
                astray[MESSAGES / 2], astray[MESSAGES * 99 / 100], astray[MESSAGES - 1]);
    }

    private List<Double> nearestFirst(ToDoubleFunction<String> seconds) throws SQLException {
        var found = new ArrayList<Double>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select address from delivery where address like 'backlog%' order by expires_at")) {
            while (row.next()) {
                found.add(seconds.applyAsDouble(row.getString(1)));
            }
        }
        return found;
    }

    private void awaitAll() throws SQLException {
        while (copies.left()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private int count(String which) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from delivery where " + which)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
