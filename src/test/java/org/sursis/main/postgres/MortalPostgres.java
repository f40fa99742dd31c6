package org.sursis.main.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The service's own PostgreSQL, durable as in production, in a process that can be killed as a power cut would. It comes back at the
 * port that it had, so that nodes find it again. Not for use by several threads at once.
 */
public final class MortalPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ServerFolder folder;
    private final Binaries binaries;
    private final OrdinaryUser user;
    private final Cluster cluster;
    private final Access access;

    private MortalPostgres(Path data, Path programs) throws IOException {
        folder = ServerFolder.at(data, programs);
        binaries = Binaries.unpackedIn(folder.binaries());
        user = OrdinaryUser.in(folder.root());
        cluster = new Cluster(folder, binaries, user);
        cluster.create(Password.kept(folder.password()));
        cluster.start();
        access = new Access(postmaster().port(), Password.read(folder.password()));
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
        return Access.USER;
    }

    /** The role's password. */
    public String password() {
        return access.password().value();
    }

    /** Kills the postmaster at whatever instruction it is; its children follow it when they notice. */
    public void kill() {
        var server = ProcessHandle.of(postmaster().pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** Starts the server again, which recovers first. */
    public void startAgain() {
        var failure = Patience.until(START_LIMIT, () -> {
            var started = new Program(folder.root()).run(user.command(binaries.pgCtl(), arguments()), START_LIMIT);
            // The dead server's last children may still be leaving.
            return started.succeeded() ? Optional.of("") : Optional.<String>empty();
        });
        failure.orElseThrow(() -> new IllegalStateException("PostgreSQL did not come back; see " + folder.startLog()));
    }

    private List<String> arguments() {
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
