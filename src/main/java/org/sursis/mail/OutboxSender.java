package org.sursis.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;
import org.sursis.mail.letter.Letter;
import org.sursis.watch.Outcome;

/**
 * Puts letters into a folder, the very bytes that a server would get. A letter is there whole or not at all, and a second
 * attempt of the same delivery replaces the file of the first.
 */
final class OutboxSender implements Hop {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final Path folder;

    OutboxSender(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome carry(Letter letter) {
        var file = letter.name() + ".eml";
        try {
            Files.createDirectories(folder);
            // Hidden, so that whoever lists *.eml never sees half a letter; named by thread, so that two never meet.
            var draft = folder.resolve("." + file + "." + Thread.currentThread().getId());
            write(draft, letter.bytes());
            Files.move(
                    draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
            return new Outcome.Accepted(file, "written to the outbox");
        } catch (IOException diskFault) {
            return new Outcome.RetryLater(
                    "outbox not writable: " + diskFault.getClass().getSimpleName(), null, true);
        }
    }

    private static void write(Path draft, byte[] bytes) throws IOException {
        try (var out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** Makes the new name last through a power cut, where the system can do that for a folder. */
    private void syncFolder() {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            LOG.debugf("folder not synced: %s", notOnThisSystem.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        // A folder stays as it is.
    }
}
