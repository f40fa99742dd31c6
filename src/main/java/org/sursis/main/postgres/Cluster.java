package org.sursis.main.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The server's files and its process. It is started through {@code pg_ctl}, which gives it a session of its own: a Ctrl-C
 * at the terminal reaches this JVM only, which may then finish its work before it stops the server.
 */
final class Cluster {

    static final String SUPERUSER = "postgres";

    /** As long as the repair after a power cut may take. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);

    /** Another took the free port first, or the dead server's last children are still leaving: both pass. */
    private static final List<String> PASSING = List.of("Address already in use", "pre-existing shared memory block");

    private static final Duration PASSING_LIMIT = Duration.ofSeconds(20);
    private static final int LOG_TAIL = 2_000;

    private final ServerFolder folder;
    private final Binaries binaries;
    private final OrdinaryUser user;
    private final Program program;

    Cluster(ServerFolder folder, Binaries binaries, OrdinaryUser user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
        this.program = new Program(folder.root());
    }

    boolean exists() {
        return Files.exists(folder.cluster());
    }

    void create(Password password) throws IOException {
        var unfinished = folder.unfinishedCluster();
        Binaries.delete(unfinished);
        Files.createDirectory(unfinished);
        ServerFolder.Permissions.set(unfinished, "rwx------");
        var passwordFile = unfinished.resolveSibling("postgres.unfinished.password");
        try {
            password.writeTo(passwordFile);
            user.own(passwordFile);
            user.own(unfinished);
            // The built-in locale sorts and folds alike on every machine, whatever its C library knows.
            var made = program.run(
                    user.command(
                            binaries.initdb(),
                            List.of(
                                    "-D",
                                    unfinished.toString(),
                                    "-U",
                                    SUPERUSER,
                                    "--pwfile=" + passwordFile,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--data-checksums",
                                    "--no-instructions")),
                    INITDB_LIMIT);
            if (!made.succeeded()) {
                throw new PostgresUnavailable(
                        "PostgreSQL cannot create its files in " + unfinished + ": " + made.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server at a port that is free and returns when it takes connections. */
    void start() throws IOException {
        start(Cluster::freePort);
    }

    /** The same at the port at which it was known; what is left of a server that ended or takes nothing is killed first. */
    void startAgain(int port) throws IOException {
        Postmaster.of(folder.cluster()).filter(Postmaster::runs).ifPresent(Postmaster::kill);
        Files.deleteIfExists(Postmaster.file(folder.cluster()));
        start(() -> port);
    }

    private void start(IntSupplier port) throws IOException {
        user.own(folder.cluster());
        admitThisMachineWithPassword();
        var failure = Patience.until(PASSING_LIMIT, () -> {
            var result = startAt(port.getAsInt());
            return result.succeeded()
                    ? Optional.of("")
                    : Optional.of(logTail()).filter(log -> PASSING.stream().noneMatch(log::contains));
        });
        if (!failure.orElse("its port or its memory stayed taken").isEmpty()) {
            throw new PostgresUnavailable(
                    "PostgreSQL does not start in " + folder.cluster() + ": " + failure.orElseGet(this::logTail));
        }
    }

    /** Stops the server; what was committed is on the disk in any case. */
    void stop() {
        if (!stop("fast").succeeded()) {
            var stopped = stop("immediate");
            if (!stopped.succeeded()) {
                throw new PostgresUnavailable(
                        "PostgreSQL does not stop in " + folder.cluster() + ": " + stopped.output());
            }
        }
    }

    /**
     * Sees that nobody runs in the folder, which we own by its lock. A server that outlived a killed JVM is stopped and not
     * taken over: its port, its settings and the open transactions of the dead are then ours to choose again.
     *
     * @return whether there was one
     */
    boolean stopOrphan() throws IOException {
        var left = Postmaster.of(folder.cluster());
        var orphaned = left.filter(Postmaster::runs).isPresent();
        if (orphaned) {
            user.own(folder.cluster());
            stop();
        } else {
            Files.deleteIfExists(Postmaster.file(folder.cluster()));
        }
        return orphaned;
    }

    /** Files of another major version are not touched. */
    void requireSameMajorVersion() throws IOException {
        var files = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        var programs = binaries.majorVersion();
        if (!files.equals(programs)) {
            throw new PostgresUnavailable("The data in " + folder.cluster() + " was written by PostgreSQL " + files
                    + ", and this release of Sursis brings PostgreSQL " + programs
                    + ". Export with the release that wrote it, and import into an empty data folder");
        }
    }

    private Program.Result startAt(int port) {
        try {
            Files.deleteIfExists(folder.startLog());
            return program.run(
                    user.command(
                            binaries.pgCtl(),
                            List.of(
                                    "start",
                                    "-D",
                                    folder.cluster().toString(),
                                    "-w",
                                    "-t",
                                    String.valueOf(START_LIMIT.toSeconds()),
                                    "-l",
                                    folder.startLog().toString(),
                                    "-o",
                                    ServerSettings.asOptions(port))),
                    START_LIMIT.plus(STOP_LIMIT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program.Result stop(String mode) {
        return program.run(
                user.command(
                        binaries.pgCtl(),
                        List.of(
                                "stop",
                                "-D",
                                folder.cluster().toString(),
                                "-m",
                                mode,
                                "-w",
                                "-t",
                                String.valueOf(STOP_LIMIT.toSeconds()))),
                STOP_LIMIT.plusSeconds(5));
    }

    /** No local trust, no replication: whoever else uses this machine stays out. */
    private void admitThisMachineWithPassword() throws IOException {
        Files.writeString(
                folder.cluster().resolve("pg_hba.conf"),
                "# Written by Sursis at every start.\nhost all all 127.0.0.1/32 scram-sha-256\n");
    }

    private String logTail() {
        try {
            var log = Files.exists(folder.startLog()) ? Files.readString(folder.startLog()) : "it said nothing";
            return log.substring(Math.max(0, log.length() - LOG_TAIL)).strip();
        } catch (IOException e) {
            return "its log cannot be read (" + e + ")";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
