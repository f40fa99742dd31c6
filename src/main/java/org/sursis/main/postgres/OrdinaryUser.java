package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to be root, and its {@code initdb} refuses a user without a name, as
 * containers have them. In both cases a user namespace makes the process "nobody" in its own eyes while its files stay
 * ours; where namespaces are forbidden, root becomes the real nobody, to whom the server's files are then given.
 */
final class OrdinaryUser {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> REAL_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final Integer owner;

    private OrdinaryUser(List<String> prefix, Integer owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static OrdinaryUser in(Path folder) throws IOException {
        if (!ServerFolder.Permissions.known(folder)) {
            return new OrdinaryUser(List.of(), null);
        }
        var self = effectiveUser(folder);
        var program = new Program(folder);
        if (self != ROOT) {
            // With neither a name nor a namespace initdb says itself what it misses.
            var usePrefix = !hasName(program, List.of()) && hasName(program, NAMESPACE);
            return new OrdinaryUser(usePrefix ? NAMESPACE : List.of(), self);
        }
        if (hasName(program, NAMESPACE)) {
            return new OrdinaryUser(NAMESPACE, self);
        }
        if (hasName(program, REAL_NOBODY)) {
            ServerFolder.Permissions.set(folder, "rwx--x--x");
            return new OrdinaryUser(REAL_NOBODY, NOBODY);
        }
        throw new PostgresUnavailable(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here."
                        + " Run Sursis as an ordinary user, or configure QUARKUS_DATASOURCE_JDBC_URL");
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Sees that the server can own what is there, however Sursis was started the last time. */
    void own(Path path) throws IOException {
        if (owner == null || !Files.exists(path) || owner.equals(ownerOf(path))) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    path + " belongs to user " + ownerOf(path) + ", and PostgreSQL would run as user " + owner
                            + ". Start Sursis as the user that it ran as before, or change the owner",
                    e);
        }
    }

    private static boolean hasName(Program program, List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("id", "-un"));
        var result = program.run(command, LIMIT);
        return result.succeeded() && !result.output().equals("root");
    }

    /** A file that is made now belongs to whoever we are, which Java has no other portable way to ask. */
    private static Integer effectiveUser(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "postgres", ".who");
        try {
            return ownerOf(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static Integer ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
