package org.sursis.sms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.sursis.watch.Outcome;

/** Puts short messages into a folder instead of the air. A message is there whole or not at all, and once per delivery. */
final class OutboxGateway implements SmsGateway {
    private final Path folder;

    OutboxGateway(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome hand(ShortMessage message, Instant now) {
        var file = message.name() + ".txt";
        try {
            Files.createDirectories(folder);
            // Hidden, so that whoever lists *.txt never sees half a message; named by thread, so that two never meet.
            var draft = folder.resolve("." + file + "." + Thread.currentThread().getId());
            write(draft, "To: " + message.to() + "\n\n" + message.text() + "\n");
            Files.move(
                    draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Outcome.Accepted(file, "written to the outbox");
        } catch (IOException diskFault) {
            return new Outcome.RetryLater(
                    "outbox not writable: " + diskFault.getClass().getSimpleName(), null, true);
        }
    }

    private static void write(Path draft, String text) throws IOException {
        try (var out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }
}
