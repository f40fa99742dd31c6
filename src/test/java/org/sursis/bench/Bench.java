package org.sursis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures the built service on this machine and prints the figures: start on existing data, memory at rest, from a REST
 * change to the mail server's 250, and alerts per second from due to recorded against a bare Angus loop in the same run.
 */
public final class Bench {
    private static final int ORDERS = 400;
    private static final int WARM_UP = 150;
    private static final int ALERTS = 8_000;
    private static final int ROUNDS = 3;

    private final Path data;
    private final SmtpSink sink;

    private Bench(Path data, SmtpSink sink) {
        this.data = data;
        this.sink = sink;
    }

    /** Runs everything in a folder of its own; takes a few minutes. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("sursis-bench");
        try (var sink = new SmtpSink()) {
            new Bench(folder.resolve("data"), sink).run();
        }
    }

    private void run() throws Exception {
        try (var first = new RunningService(data, sink.url())) {
            print("start on an empty folder: %.2f s", first.secondsToReady());
            post(first, "first", 1);
        }
        for (int i = 1; i <= ROUNDS; i++) {
            try (var again = new RunningService(data, sink.url())) {
                print("start to ready on existing data, round %d: %.2f s", i, again.secondsToReady());
            }
        }
        try (var service = new RunningService(data, sink.url())) {
            LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
            print("memory after 30 s at rest: %s", service.memory());
            latency(service);
            throughput();
            print("memory after the load: %s", service.memory());
        }
    }

    private void latency(RunningService service) throws IOException {
        post(service, "warm", WARM_UP);
        var millis = post(service, "timed", ORDERS);
        Arrays.sort(millis);
        print(
                "REST change to the mail server's 250, %d orders: p50 %.0f ms, p99 %.0f ms, max %.0f ms",
                ORDERS, millis[ORDERS / 2], millis[ORDERS * 99 / 100], millis[ORDERS - 1]);
    }

    /** Posts orders one after the other; for each, milliseconds from sending the request to the 250 of its mail. */
    private double[] post(RunningService service, String prefix, int count) throws IOException {
        var millis = new double[count];
        for (int i = 0; i < count; i++) {
            var address = prefix + i + "@example.org";
            long start = System.nanoTime();
            var answer = service.post("/api/v1/removal-orders", order(prefix + "-" + i, address));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            while (sink.acceptedAt(address) == null) {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
            }
            millis[i] = (sink.acceptedAt(address) - start) / 1e6;
        }
        return millis;
    }

    static String order(String reference, String email) {
        return """
                {"reference": "%s", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
                 "removal": {"date": "%s", "zone": "America/Toronto", "source": "direction-to-report"},
                 "chainConfirmed": true,
                 "filings": [
                   {"code": "marriage-certificate", "status": "pending", "startedOn": "2026-10-30",
                    "estimate": {"optimistic": 15, "likely": 25, "pessimistic": 45}},
                   {"code": "spousal-sponsorship", "requires": ["marriage-certificate"], "target": "removal",
                    "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 4}}],
                 "contacts": [{"tier": 1, "name": "Counsel", "email": "%s", "language": "fr"}]}""".formatted(reference, Copies.elevenDaysAhead(), email);
    }

    private void throughput() throws Exception {
        try (var postgres = EmbeddedPostgres.borrow(data);
                var connection = Owner.of(postgres)) {
            var copies = new Copies(connection);
            var bare = new BareLoop(sink.port(), sink.last());
            print("a mail has %d bytes", sink.last().length);
            try (var sending = DbSchedulerLoop.sending(postgres, bare);
                    var recording = DbSchedulerLoop.recording(postgres, bare, sink.last())) {
                warmUp(bare, connection, copies, List.of(sending, recording));
                for (int i = 1; i <= ROUNDS; i++) {
                    round(i, bare, connection, copies, sending, recording);
                }
            }
        }
    }

    /** Until the compilers rest: of a service that has just started half the machine belongs to them for half a minute. */
    private static void warmUp(BareLoop bare, Connection connection, Copies copies, List<DbSchedulerLoop> others)
            throws Exception {
        print("the first %,d of a service just started: %.0f/s", ALERTS, drained(connection, copies, ALERTS));
        for (int i = 1; i <= ROUNDS; i++) {
            bare.run(ALERTS);
            drained(connection, copies, ALERTS);
            for (var other : others) {
                other.run(ALERTS / 2);
            }
        }
    }

    private static void round(
            int number,
            BareLoop bare,
            Connection connection,
            Copies copies,
            DbSchedulerLoop sending,
            DbSchedulerLoop recording)
            throws Exception {
        double loop = bare.run(ALERTS);
        double ours = drained(connection, copies, ALERTS);
        double sent = sending.run(ALERTS);
        double recorded = recording.run(ALERTS);
        print(
                "round %d: bare loop %.0f/s, from due to recorded %.0f/s (%.2f of it), db-scheduler that only sends %.0f/s (ours %.2f"
                        + " times that), that records as much %.0f/s (ours %.2f times that)",
                number, loop, ours, ours / loop, sent, ours / sent, recorded, ours / recorded);
    }

    /** Makes so many messages due at once; returns how many a second were sent and recorded. */
    static double drained(Connection connection, Copies copies, int count) throws SQLException {
        copies.make(count);
        long start = System.nanoTime();
        while (copies.left()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
