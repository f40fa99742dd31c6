package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock of the operating system on a file: it ends with its process, however that ends. */
final class FolderLock implements AutoCloseable {

    /** Beyond the text in the file: where locks are mandatory, others could not read it otherwise. */
    private static final long POSITION = 1L << 30;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<FolderLock> tryExclusive(Path file) {
        return tryLock(file, false);
    }

    static Optional<FolderLock> tryShared(Path file) {
        return tryLock(file, true);
    }

    /** Notes in the file who holds it, for the message that others print. */
    FolderLock signed(Path file, String holder) {
        try {
            Files.writeString(file, holder);
            return this;
        } catch (IOException e) {
            close();
            throw new PostgresUnavailable("Cannot write " + file + ": " + e, e);
        }
    }

    static String holder(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "unknown (" + e + ")";
        }
    }

    private static Optional<FolderLock> tryLock(Path file, boolean shared) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(POSITION, 1, shared) != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // This JVM itself holds it: for the caller no different from another process.
            closeQuietly(channel);
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel);
            throw new PostgresUnavailable("Cannot lock " + file + ": " + e, e);
        }
        closeQuietly(channel);
        return Optional.empty();
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new PostgresUnavailable("Cannot give up a lock: " + e, e);
        }
    }
}
