package org.sursis.ops.watchdog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What outlives the process, in one small file: so that a restart goes on waiting where it was, and forgets no heartbeat that was
 * taken already.
 *
 * @param seen ids of the beats of the last minutes, and when each was sent
 */
record Kept(Vigil vigil, Map<String, Instant> seen) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @throws IOException when there is a file and it cannot be read */
    static Optional<Kept> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var kept = JSON.readValue(Files.readString(file), Kept.class);
            if (kept == null || kept.vigil() == null || kept.vigil().success() == null || kept.seen() == null) {
                throw new IOException(file + " is not whole");
            }
            return Optional.of(kept);
        } catch (JsonProcessingException broken) {
            throw new IOException(file + " cannot be understood", broken);
        }
    }

    /** Takes the place of the file; a power cut leaves the old one or the new one. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling("." + file.getFileName() + ".new");
        try (var out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
