package org.sursis.main;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.sursis.cli.ExitCode;
import org.sursis.cli.Launch;
import org.sursis.cli.Terminal;
import org.sursis.law.LawBook;
import org.sursis.main.postgres.EmbeddedPostgres;
import org.sursis.main.postgres.PostgresUnavailable;
import org.sursis.packs.LawAtRest;
import org.sursis.packs.PacksFolder;
import org.sursis.packs.PacksRefused;

/**
 * Brings the service up in its order: settings, database, Quarkus; and down in the opposite one. Settings that depend on the
 * command are given as system properties, which win over every other source.
 */
final class Launcher implements Launch {

    /** Below the data folder: a rehearsal never touches what the service keeps. */
    private static final String REHEARSAL = "rehearsal";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public int serve() {
        return guarded(() -> {
            var configuration = Configuration.read(System.getenv());
            if (configuration.settings().rehearsal().start().isPresent()) {
                withoutPacemaker();
            }
            return run(configuration, database -> database.await(PAUSE), EmbeddedPostgres::serve, null, List.of());
        });
    }

    @Override
    public int rehearse(String start, boolean seed) {
        return guarded(() -> {
            var settled = Configuration.read(System.getenv());
            System.setProperty(
                    "sursis.data-dir",
                    settled.settings().dataDir().resolve(REHEARSAL).toString());
            System.setProperty("sursis.rehearsal.start", start);
            System.setProperty("sursis.rehearsal.seed", String.valueOf(seed));
            withoutPacemaker();
            return run(
                    Configuration.read(System.getenv()).withOwnDatabase(),
                    OperatorsDatabase::check,
                    EmbeddedPostgres::serve,
                    null,
                    List.of());
        });
    }

    @Override
    public int once(Class<? extends QuarkusApplication> task, List<String> arguments) {
        return guarded(() -> {
            var configuration = Configuration.read(System.getenv());
            withoutPacemaker();
            System.setProperty("quarkus.http.host-enabled", "false");
            // Standard output is the command's answer.
            System.setProperty("quarkus.log.console.stderr", "true");
            System.setProperty("quarkus.log.console.level", "WARN");
            return run(configuration, OperatorsDatabase::check, EmbeddedPostgres::borrow, task, arguments);
        });
    }

    @Override
    public int law(ToIntFunction<LawBook> command) {
        return guarded(() -> {
            var settings = Configuration.read(System.getenv()).settings();
            return command.applyAsInt(LawAtRest.read(PacksFolder.of(settings.packsDir())));
        });
    }

    @Override
    public int watchdog(boolean trial) {
        return guarded(() -> new Kennel(Configuration.read(System.getenv()).settings(), Terminal::complain).run(trial));
    }

    @Override
    public String version() {
        return Release.version();
    }

    private static void withoutPacemaker() {
        System.setProperty("quarkus.scheduler.enabled", "false");
    }

    private static int run(
            Configuration configuration,
            Consumer<OperatorsDatabase> enter,
            Function<Path, EmbeddedPostgres> own,
            Class<? extends QuarkusApplication> task,
            List<String> arguments) {
        var reached = configuration.database();
        // Before anything holds the JVM: whoever stops it while it waits has nothing to wait for.
        reached.ifPresent(enter);
        var lastOut = LastOut.awaited();
        try {
            if (reached.isPresent()) {
                return run(task, arguments);
            }
            try (var postgres = own.apply(configuration.settings().dataDir())) {
                postgres.settings().forEach(System::setProperty);
                return run(task, arguments);
            }
        } finally {
            lastOut.close();
        }
    }

    private static int run(Class<? extends QuarkusApplication> task, List<String> arguments) {
        var exit = new AtomicInteger(ExitCode.FAULT);
        // With a handler of ours Quarkus neither logs why a start failed nor ends the JVM before the database has
        // stopped.
        Quarkus.run(
                task,
                (code, failure) -> exit.set(failure == null ? code : Refusals.explain(failure)),
                arguments.toArray(new String[0]));
        return exit.get();
    }

    private static int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (StartRefused | DatabaseAway | PostgresUnavailable | PacksRefused e) {
            Terminal.complain("Sursis does not start. " + e.getMessage());
            return ExitCode.MISCONFIGURED;
        }
    }
}
