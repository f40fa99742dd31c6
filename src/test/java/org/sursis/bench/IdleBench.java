package org.sursis.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures what the built service asks of its durable PostgreSQL while nothing is due: with one open order, and with a million (or
 * {@code idle.orders}). Database time is the server's own count of what its sessions were at work; it holds everything that an idle node
 * does: both pacemakers, the senders' looks, pulse, doctor and clock. Then the server's log says what one tick of it took.
 */
public final class IdleBench {
    private static final int ORDERS = Integer.getInteger("idle.orders", 1_000_000);
    private static final Duration SETTLE = Duration.ofSeconds(20);
    private static final Duration WATCHED = Duration.ofSeconds(60);
    /** In no other statement of an idle node. */
    private static final String LOOK = ".next_review_at<=$1 order by";

    private static final String BUSY =
            "select active_time, xact_commit from pg_stat_database where datname = current_database()";

    private IdleBench() {}

    /** Runs everything in a folder of its own; takes some minutes and 1 GB of disk. */
    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("sursis-idle").resolve("data");
        try (var sink = new SmtpSink();
                var service = new RunningService(data, sink.url());
                var postgres = EmbeddedPostgres.borrow(data);
                var connection = Owner.of(postgres)) {
            var far = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(300);
            service.post("/api/v1/removal-orders", ManyOrders.ofFive("model", far, null, 10));
            measure(service, connection, 1);
            tick(postgres);
            var orders = new ManyOrders(connection);
            orders.copyAlone("model", ORDERS - 1);
            orders.tidy();
            writtenBack(postgres);
            measure(service, connection, ORDERS);
            tick(postgres);
        }
    }

    private static void measure(RunningService service, Connection connection, int orders) throws Exception {
        LockSupport.parkNanos(SETTLE.toNanos());
        var cpu = service.cpuSeconds();
        var before = busy(connection);
        LockSupport.parkNanos(WATCHED.toNanos());
        var after = busy(connection);
        var spent = service.cpuSeconds();
        double seconds = WATCHED.toSeconds();
        System.out.printf(
                Locale.ROOT,
                "%,d open orders, nothing due: %.2f ms of database time a second in %.1f transactions;"
                        + " processor a second: service %.1f ms, PostgreSQL %.1f ms%n",
                orders,
                (after[0] - before[0]) / seconds,
                (after[1] - before[1]) / seconds,
                (spent[0] - cpu[0]) * 1_000 / seconds,
                (spent[1] - cpu[1]) * 1_000 / seconds);
    }

    /** What a million new rows left to be written is no part of being idle. */
    private static void writtenBack(EmbeddedPostgres postgres) throws SQLException {
        try (var superuser = Owner.superuserOf(postgres);
                var statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** A tick is two looks: at what presses, and at all that is due. */
    private static void tick(EmbeddedPostgres postgres) throws SQLException {
        try (var log = new StatementLog(postgres)) {
            LockSupport.parkNanos(WATCHED.toNanos());
            var looks = log.transactionsWith(LOOK);
            var all = looks.stream().mapToDouble(ms -> ms).sum();
            System.out.printf(
                    Locale.ROOT,
                    "a tick: %.2f ms of database time; of its two looks, of which there were %d, one took %.2f ms at the median, %.2f at most%n",
                    2 * all / looks.size(),
                    looks.size(),
                    looks.get(looks.size() / 2),
                    looks.get(looks.size() - 1));
        }
    }

    private static double[] busy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BUSY)) {
            row.next();
            return new double[] {row.getDouble(1), row.getDouble(2)};
        }
    }
}
