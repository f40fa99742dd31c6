package org.sursis.main.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service's own PostgreSQL, durable as in production, in a process that can be killed as a power cut would. It comes back at the
 * port that it had, so that nodes find it again. Not for use by several threads at once.
 */
public final class MortalPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(5);

    /** Gives what it starts an environment of its own. */
    private static final Path ENV = Path.of("env");

    private final ServerFolder folder;
    private final Binaries binaries;
    private final OrdinaryUser user;
    private final Cluster cluster;
    private final Access access;
    private Map<String, String> environment = Map.of();

    private MortalPostgres(Path data, Path programs) throws IOException {
        folder = ServerFolder.at(data, programs);
        binaries = Binaries.unpackedIn(folder.binaries());
        user = OrdinaryUser.in(folder.root());
        cluster = new Cluster(folder, binaries, user);
        cluster.create(Password.kept(folder.password()));
        cluster.start();
        access = new Access(postmaster().port(), Logins.kept(folder));
        access.prepare();
    }

    /**
     * Makes and starts one in an empty folder.
     *
     * @param programs where PostgreSQL is unpacked, once per version
     */
    public static MortalPostgres in(Path data, Path programs) throws IOException {
        return new MortalPostgres(data, programs);
    }

    /** Where the service's database is; the same after every start. */
    public String url() {
        return access.url();
    }

    /** The role that owns the database. */
    public String username() {
        return Logins.OWNER;
    }

    /** The role's password. */
    public String password() {
        return access.logins().owner().value();
    }

    /** Kills the postmaster at whatever instruction it is; its children follow it when they notice. */
    public void kill() {
        var server = ProcessHandle.of(postmaster().pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** Stops the server in good order, and starts it with this in its environment from now on. */
    public void restart(Map<String, String> newEnvironment) {
        environment = Map.copyOf(newEnvironment);
        cluster.stop();
        startAgain();
    }

    /** Starts the server again where it does not run, or does not come to itself; returns when it takes connections. */
    public void startAgain() {
        long begun = System.nanoTime();
        var back = Patience.until(START_LIMIT, () -> {
            if (takesConnections()) {
                return Optional.of(true);
            }
            if (runs() && System.nanoTime() - begun > RECOVERY_LIMIT.toNanos()) {
                // PostgreSQL 18 whose recovery from one crash crashes, too, stays "in recovery mode" for ever: nothing
                // recovers any more.
                kill();
            }
            if (!runs()) {
                // May fail: the dead server's last children may still be leaving.
                new Program(folder.root()).run(user.command(ENV, arguments()), START_LIMIT);
            }
            return Optional.<Boolean>empty();
        });
        back.orElseThrow(() -> new IllegalStateException("PostgreSQL did not come back; see " + folder.startLog()));
    }

    private boolean runs() {
        return Postmaster.of(folder.cluster()).filter(Postmaster::runs).isPresent();
    }

    private boolean takesConnections() {
        try {
            asSuperuser("select 1");
            return true;
        } catch (SQLException away) {
            return false;
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        environment.forEach((name, value) -> arguments.add(name + "=" + value));
        arguments.add(binaries.pgCtl().toString());
        arguments.addAll(start());
        return arguments;
    }

    private List<String> start() {
        return List.of(
                "start",
                "-D",
                folder.cluster().toString(),
                "-w",
                "-t",
                String.valueOf(START_LIMIT.toSeconds()),
                "-l",
                folder.startLog().toString(),
                "-o",
                ServerSettings.asOptions(access.port()));
    }

    /** Carries out statements as the superuser, each for itself. */
    public void asSuperuser(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), Cluster.SUPERUSER, password())) {
            Psql.execute(connection, statements);
        }
    }

    private Postmaster postmaster() {
        return Postmaster.of(folder.cluster()).orElseThrow();
    }

    @Override
    public void close() {
        try {
            cluster.stopOrphan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
