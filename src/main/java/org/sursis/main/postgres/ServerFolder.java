package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the parts of one installation's server lie; everything that is written is under {@code root} and {@code binaries}. */
record ServerFolder(Path root, Path binaries) {

    /** Creates the root, closed to other users of the machine, and resolves it so that processes can be told apart by it. */
    static ServerFolder at(Path root, Path binaries) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Permissions.set(root, "rwx------");
            }
            Files.createDirectories(binaries);
            return new ServerFolder(root.toRealPath(), binaries.toRealPath());
        } catch (IOException e) {
            throw new PostgresUnavailable("The data folder " + root + " cannot be made or entered: " + e, e);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** A cluster is made here and then renamed, so that a power cut while it is made leaves nothing half-done. */
    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    /** Of the superuser and of the owner of the tables. */
    Path password() {
        return root.resolve("postgres.password");
    }

    Path password(String role) {
        return root.resolve("postgres." + role + ".password");
    }

    /** Locked by the process that owns the server. */
    Path ownerLock() {
        return root.resolve("postgres.lock");
    }

    /** Says who holds the owner's lock, for the message that others print. */
    Path owner() {
        return root.resolve("postgres.owner");
    }

    /** Locked, shared, by each process that uses another's server. */
    Path guestLock() {
        return root.resolve("postgres.guests");
    }

    Path startLog() {
        return cluster().resolve("start.log");
    }

    void sign(String purpose) throws IOException {
        Files.writeString(
                owner(), purpose + ", process " + ProcessHandle.current().pid() + "\n");
    }

    /** Who signed last; empty before anybody did. */
    String signature() {
        try {
            return Files.exists(owner()) ? Files.readString(owner()).strip() : "";
        } catch (IOException e) {
            return "unknown (" + e + ")";
        }
    }

    /** File modes, where the file system knows them. */
    static final class Permissions {

        private Permissions() {}

        static void set(Path path, String mode) throws IOException {
            if (known(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
            }
        }

        static boolean known(Path path) throws IOException {
            return Files.getFileStore(path).supportsFileAttributeView("posix");
        }
    }
}
