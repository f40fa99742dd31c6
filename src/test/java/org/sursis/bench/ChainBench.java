package org.sursis.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * Measures what the chain of the journal costs, where it costs most: all messages are of one organization, so that all who write down
 * what became of them queue at one head. Two builds of the service take turns on the same machine: the one that {@code chain.before}
 * names (a quarkus-run.jar from before), and this one. Messages a second and processor seconds, and their ratios.
 */
public final class ChainBench {
    private static final Path BEFORE =
            Path.of(System.getProperty("chain.before", "target/quarkus-app/quarkus-run.jar"));
    private static final Path AFTER = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int MESSAGES = Integer.getInteger("chain.messages", 6_000);
    private static final int ROUNDS = Integer.getInteger("chain.rounds", 5);

    private ChainBench() {}

    /** Runs everything in folders of its own; takes a few minutes. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("sursis-chain");
        try (var sink = new SmtpSink();
                var before = new Build("before", BEFORE, Files.createDirectory(folder.resolve("before")), sink);
                var after = new Build("after", AFTER, Files.createDirectory(folder.resolve("after")), sink)) {
            for (var build : List.of(before, after)) {
                build.round(MESSAGES / 2);
            }
            before.forget();
            after.forget();
            for (int n = 0; n < ROUNDS; n++) {
                // Each goes first as often as the other.
                var turns = new ArrayList<>(List.of(before, after));
                if (n % 2 == 1) {
                    Collections.reverse(turns);
                }
                for (var build : turns) {
                    build.round(MESSAGES);
                }
            }
            print(
                    "messages a second, after to before: %.2f (medians of %d rounds)",
                    after.median(after.rates) / before.median(before.rates), ROUNDS);
            print(
                    "processor of the service, after to before: %.2f",
                    after.median(after.service) / before.median(before.service));
            print(
                    "processor of PostgreSQL, after to before: %.2f",
                    after.median(after.postgres) / before.median(before.postgres));
        }
    }

    /** A build at work on a database of its own. */
    private static final class Build implements AutoCloseable {
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> service = new ArrayList<>();
        private final List<Double> postgres = new ArrayList<>();
        private final String name;
        private final RunningService running;
        private final EmbeddedPostgres database;
        private final Connection connection;
        private final Copies copies;

        Build(String name, Path jar, Path folder, SmtpSink sink) throws Exception {
            this.name = name;
            var data = folder.resolve("data");
            running = new RunningService(jar, data, sink.url());
            database = EmbeddedPostgres.borrow(data);
            connection = DriverManager.getConnection(database.url(), database.username(), database.password());
            var address = name + "@example.org";
            running.post("/api/v1/removal-orders", Bench.order(name, address));
            while (sink.acceptedAt(address) == null) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            copies = new Copies(connection);
        }

        void round(int messages) throws Exception {
            var cpu = running.cpuSeconds();
            rates.add(Bench.drained(connection, copies, messages));
            var spent = running.cpuSeconds();
            service.add((spent[0] - cpu[0]) * 1000 / messages);
            postgres.add((spent[1] - cpu[1]) * 1000 / messages);
            print(
                    "%-6s %6.0f messages/s, processor seconds per 1,000: service %.2f, PostgreSQL %.2f",
                    name, last(rates), last(service), last(postgres));
        }

        private static double last(List<Double> values) {
            return values.get(values.size() - 1);
        }

        /** The first round was for warming up. */
        void forget() {
            rates.clear();
            service.clear();
            postgres.clear();
        }

        double median(List<Double> values) {
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.close();
            running.close();
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
