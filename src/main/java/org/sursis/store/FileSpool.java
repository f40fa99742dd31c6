package org.sursis.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Spool;

/**
 * Results in a file beside the database's: a line of JSON each, synced before anybody relies on it. A process that reads or writes it
 * keeps others out by a lock on the file, because a command may run beside the service.
 */
@Singleton
public final class FileSpool implements Spool {
    private static final Logger LOG = Logger.getLogger(FileSpool.class);
    private static final String FILE = "results.ndjson";

    private final Path folder;
    private final Path file;

    /** Where the file lies; made with the first line in it. */
    public record Folder(Path path) {}

    FileSpool(Folder folder) {
        this.folder = folder.path();
        this.file = this.folder.resolve(FILE);
    }

    @Override
    public synchronized void add(List<Settlement> results) {
        var lines = results.stream().map(r -> StoredJson.of(r) + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(folder);
            try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.lock(); // until it is closed
                append(out, lines);
            }
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private static void append(FileChannel out, String lines) throws IOException {
        long end = out.size();
        // What stands before may have been cut off by a power cut: it must not spoil the line behind it.
        var left = ByteBuffer.wrap(("\n" + lines).getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
            end += out.write(left, end);
        }
        out.force(true);
    }

    @Override
    public synchronized void replay(Consumer<List<Settlement>> settle) {
        if (!Files.exists(file)) {
            return;
        }
        try (var all = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            all.lock(); // until it is closed
            var kept = Files.readString(file).lines().filter(l -> !l.isBlank()).toList();
            if (!kept.isEmpty()) {
                settle.accept(kept.stream().flatMap(FileSpool::result).toList());
                all.truncate(0);
                all.force(true);
            }
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private static Stream<Settlement> result(String line) {
        try {
            return Stream.of(StoredJson.settlement(line));
        } catch (StoredJson.Unreadable cutOff) {
            // Nobody relied on it: whoever wrote it had not come back from writing.
            LOG.warnf("a line of %s is not whole and is passed over (%s)", FILE, cutOff.getMessage());
            return Stream.empty();
        }
    }
}
