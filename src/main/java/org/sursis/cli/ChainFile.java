package org.sursis.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;

/** The lines of an export: for each organization one that begins its chain and says where it ends, and one for each entry. */
final class ChainFile {
    /** What the first line of a chain is known by; a change of what is hashed takes another name. */
    static final String FORMAT = "sursis-journal-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ChainFile() {}

    /** A line that is none of an export. The message says why, in a few words. */
    static final class NoLine extends Exception {
        private static final long serialVersionUID = 1L;

        NoLine(String why, Throwable cause) {
            super(why, cause);
        }
    }

    @JsonPropertyOrder({"format", "organization", "exportedAt", "seq", "head"})
    private record Begin(String format, UUID organization, String exportedAt, long seq, String head) {}

    private record Line(
            String at,
            Map<String, String> details,
            String event,
            String hash,
            UUID order,
            UUID organization,
            String prev,
            long seq,
            String who) {}

    static String begin(Head head, Instant now) {
        try {
            return JSON.writeValueAsString(
                    new Begin(FORMAT, head.organization(), now.toString(), head.seq(), head.hash()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean begins(String line) {
        return line.startsWith("{\"format\":");
    }

    /** The head that the first line of a chain names. */
    static Head head(String line) throws NoLine {
        try {
            var begin = JSON.readValue(line, Begin.class);
            if (!FORMAT.equals(begin.format())) {
                throw new NoLine("is of the format " + begin.format() + "; expected " + FORMAT, null);
            }
            return new Head(begin.organization(), begin.seq(), begin.head());
        } catch (JsonProcessingException e) {
            throw new NoLine("is no beginning of a chain", e);
        }
    }

    static Link link(String line) throws NoLine {
        try {
            var read = JSON.readValue(line, Line.class);
            var entry = new Entry(
                    read.organization(),
                    read.order(),
                    Instant.parse(read.at()),
                    read.who(),
                    read.event(),
                    read.details());
            return asWritten(new Link(read.seq(), read.prev(), entry, read.hash()), line);
        } catch (JsonProcessingException | DateTimeException | NullPointerException e) {
            throw new NoLine("is no entry of a journal", e);
        }
    }

    /** Other tools hash the line as it stands: one that says the same in other words is none of ours. */
    private static Link asWritten(Link link, String line) throws NoLine {
        if (!link.line().equals(line)) {
            throw new NoLine("is an entry, but not written as an export writes it", null);
        }
        return link;
    }
}
