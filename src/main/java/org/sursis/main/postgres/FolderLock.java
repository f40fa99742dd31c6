package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock of the operating system on a file: it ends with its process, however that ends. */
final class FolderLock implements AutoCloseable {

    /**
     * The lock files that this JVM has open. POSIX ends a process' locks on a file with the first descriptor that it closes on
     * it, so no second one is ever opened; nor is anything written to or read from a lock file.
     */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<FolderLock> tryExclusive(Path file) {
        return tryLock(file, false);
    }

    static Optional<FolderLock> tryShared(Path file) {
        return tryLock(file, true);
    }

    private static Optional<FolderLock> tryLock(Path file, boolean shared) {
        if (!OPEN_HERE.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(0, 1, shared) != null) {
                return Optional.of(new FolderLock(file, channel));
            }
            new FolderLock(file, channel).close();
            return Optional.empty();
        } catch (IOException e) {
            new FolderLock(file, channel).close();
            throw new PostgresUnavailable("Cannot lock " + file + ": " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new PostgresUnavailable("Cannot give up the lock on " + file + ": " + e, e);
        } finally {
            OPEN_HERE.remove(file);
        }
    }
}
