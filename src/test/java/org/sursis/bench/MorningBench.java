package org.sursis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures a morning: the built service on its durable PostgreSQL, with a hundred thousand open orders (or {@code morning.orders})
 * that are all to be looked at at one moment, and among them orders that reach a rung at that moment and in the minute after it.
 * How fast the orders are re-assessed, how late the mails of the rungs are, and what it costs.
 */
public final class MorningBench {
    private static final int ORDERS = Integer.getInteger("morning.orders", 100_000);
    private static final int MODELS = 20;
    private static final int RUNGS_AT_A_TIME = 50;
    /** Seconds after the morning at which rungs are reached. */
    private static final int[] RUNGS = {0, 5, 10, 15, 20, 30, 40};

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final RunningService service;
    private final SmtpSink sink;
    private final ManyOrders orders;

    private MorningBench(RunningService service, SmtpSink sink, ManyOrders orders) {
        this.service = service;
        this.sink = sink;
        this.orders = orders;
    }

    /** Runs everything in a folder of its own; takes a few minutes. */
    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("sursis-morning").resolve("data");
        try (var sink = new SmtpSink();
                var service = new RunningService(data, sink.url());
                var postgres = EmbeddedPostgres.borrow(data);
                var connection = Owner.of(postgres)) {
            new MorningBench(service, sink, new ManyOrders(connection)).run();
        }
    }

    private void run() throws IOException, SQLException {
        fill();
        var morning = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(45);
        for (int seconds : RUNGS) {
            rungs(seconds, morning.plusSeconds(seconds));
        }
        orders.wakeAt(morning, morning.plus(1, ChronoUnit.HOURS));
        orders.tidy();
        if (Instant.now().isAfter(morning)) {
            throw new IllegalStateException("the machine was too slow: morning came before everything was ready");
        }
        print(
                "%d orders and %d rungs are there; at rest: %s",
                ORDERS, RUNGS.length * RUNGS_AT_A_TIME, service.memory());
        long heap = service.heapAfterCollection();
        LockSupport.parkNanos(Duration.between(Instant.now(), morning).toNanos());
        storm(morning, heap);
    }

    private void fill() throws IOException, SQLException {
        for (int n = 0; n < MODELS; n++) {
            var reference = "model-" + n;
            post(ManyOrders.ofFive(reference, day(45 + 13 * n), null, 10 + n % 7));
            await(reference + "@example.org");
            orders.copy(reference, ORDERS / MODELS);
        }
    }

    /** Orders whose removal is three hours after that moment, so that their last rung is reached then. */
    private void rungs(int name, Instant at) throws IOException, SQLException {
        var removal = ZonedDateTime.ofInstant(at, ZONE).plusHours(3);
        var reference = "rung-" + name;
        post(ManyOrders.ofFive(
                reference, removal.toLocalDate(), removal.format(DateTimeFormatter.ofPattern("HH:mm:ss")), 10));
        await(reference + "@example.org");
        orders.copy(reference, RUNGS_AT_A_TIME);
    }

    private void await(String address) {
        while (sink.acceptedAt(address) == null) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        // Recorded as sent, so that copies are too.
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private void storm(Instant morning, long heapBefore) throws IOException, SQLException {
        long begun =
                System.nanoTime() - Duration.between(morning, Instant.now()).toNanos();
        var cpu = service.cpuSeconds();
        int committed = orders.committed();
        long peak = 0;
        while (orders.due(morning) > 0) {
            peak = Math.max(peak, service.resident());
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var spent = service.cpuSeconds();
        int reviews = ORDERS + RUNGS_AT_A_TIME;
        print("re-assessed: %d orders in %.1f s, %.0f a second", reviews, seconds, reviews / seconds);
        print(
                "processor: %.1f s of the service, %.1f s of PostgreSQL; %.2f transactions an order",
                spent[0] - cpu[0], spent[1] - cpu[1], (orders.committed() - committed) / (double) reviews);
        print(
                "resident: %d MB at most; heap %d MB before, %d MB after",
                peak / 1024, heapBefore / 1024, service.heapAfterCollection() / 1024);
        lateness(begun);
    }

    /** From the moment of each rung to the mail server's 250. */
    private void lateness(long morning) {
        var late = Arrays.stream(RUNGS)
                .boxed()
                .flatMap(s -> IntStream.rangeClosed(1, RUNGS_AT_A_TIME).mapToObj(n -> millis(morning, s, n)))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        print(
                "a rung, from its moment to the mail server's 250: p50 %.0f ms, p99 %.0f ms, max %.0f ms",
                late[late.length / 2], late[late.length * 99 / 100], late[late.length - 1]);
    }

    private double millis(long morning, int seconds, int copy) {
        var address = copy + "-rung-" + seconds + "@example.org";
        while (sink.acceptedAt(address) == null) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return (sink.acceptedAt(address) - morning) / 1e6 - 1_000.0 * seconds;
    }

    private static LocalDate day(int days) {
        return LocalDate.now(ZONE).plusDays(days);
    }

    private void post(String order) throws IOException {
        var answer = service.post("/api/v1/removal-orders", order);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
