package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code postmaster.pid} says of a server: it may be running, starting, or long dead. */
record Postmaster(Path cluster, long pid, int port, boolean ready) {

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    // The lines of the file, as src/include/utils/pidfile.h numbers them.
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is no such file, or when it is so new that the lines are not written yet. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            var ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new Postmaster(cluster, number(lines, PID), (int) number(lines, PORT), ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new PostgresUnavailable("Cannot read " + file(cluster) + ": " + e, e);
        }
    }

    private static long number(List<String> lines, int index) {
        return Long.parseLong(lines.get(index).strip());
    }

    /**
     * Whether that process runs, and is the server of this very folder. After a restart of the machine or the container the
     * number often belongs to somebody else, who must not be stopped, and behind whom PostgreSQL would refuse to start.
     */
    boolean runs() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(this::servesThisFolder)
                .orElse(false);
    }

    /**
     * Whether it is at work to become ready, which may take long after a crash. Where its processes cannot be looked at, it is believed
     * to be.
     */
    boolean recovers() {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).anyMatch(Postmaster::startsUp);
    }

    private static boolean startsUp(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(child.pid()), "cmdline"))
                    .contains("startup");
        } catch (IOException elsewhere) {
            return true;
        }
    }

    /** Ends it and all its processes at once, as a power cut does. */
    void kill() {
        var server = ProcessHandle.of(pid).stream().toList();
        var all = Stream.concat(server.stream(), server.stream().flatMap(ProcessHandle::descendants))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Patience.until(
                KILL_LIMIT, () -> all.stream().anyMatch(ProcessHandle::isAlive) ? Optional.empty() : Optional.of(true));
    }

    private boolean servesThisFolder(ProcessHandle process) {
        var info = process.info();
        return info.arguments().map(List::of).orElse(List.of()).contains(cluster.toString())
                // Windows does not tell the arguments of a process.
                || info.arguments().isEmpty() && info.command().orElse("").endsWith("postgres.exe");
    }
}
