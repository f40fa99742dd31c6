package org.sursis.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.sursis.alert.Matter;
import org.sursis.calendar.Names;
import org.sursis.docket.OwnGate;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Daily;
import org.sursis.notice.Notice;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Sha256;
import org.sursis.watch.Sketch;

/**
 * Facts as JSON columns. Strict: a field too many or too few is refused, because a fact that was half read would be told
 * wrongly. Whoever changes these records migrates the columns with them.
 */
final class StoredJson {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<OwnGate>> GATES = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Matter.class, MatterKinds.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Dates say their own offset or none; the reader's zone must not touch them.
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper SORTED = JSON.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private StoredJson() {}

    static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " that cannot be written", e);
        }
    }

    /** A matter is written as its sealed type, or its kind would be left out. */
    static String of(Matter matter) {
        try {
            return JSON.writerFor(Matter.class).writeValueAsString(matter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a matter that cannot be written: " + matter.kind(), e);
        }
    }

    /**
     * SHA-256 of what a message says, 64 hexadecimal digits: the same for the notice as it was planned and as it is read back,
     * and also by a later version whose notices have more fields, as long as those are empty.
     */
    static String fingerprint(Object notice) {
        try {
            return Sha256.hex(SORTED.writeValueAsBytes(notice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that cannot be written", e);
        }
    }

    static Matter matter(String json) {
        return read(json, JSON.readerFor(Matter.class));
    }

    static Notice notice(String json) {
        return read(json, JSON.readerFor(Notice.class));
    }

    static Bulletin bulletin(String json) {
        return read(json, JSON.readerFor(Bulletin.class));
    }

    static News news(String json) {
        return read(json, JSON.readerFor(News.class));
    }

    static Daily daily(String json) {
        return read(json, JSON.readerFor(Daily.class));
    }

    static List<OwnGate> gates(String json) {
        return read(json, JSON.readerFor(GATES));
    }

    static Sketch sketch(String json) {
        return read(json, JSON.readerFor(Sketch.class));
    }

    static Names names(String json) {
        return read(json, JSON.readerFor(Names.class));
    }

    static Settlement settlement(String json) {
        return read(json, JSON.readerFor(Settlement.class));
    }

    static Map<String, String> details(String json) {
        return read(json, JSON.readerFor(DETAILS));
    }

    private static <T> T read(String json, ObjectReader reader) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new Unreadable(e);
        }
    }

    /** What was stored is not what this version of the program reads. The message names the field, never its value. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(JsonProcessingException cause) {
            super(cause instanceof JsonMappingException mapping ? mapping.getPathReference() : "not JSON", cause);
        }
    }

    /** The kinds by their public codes; the pure floors carry no annotations. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Matter.WatchStarted.class, name = "watch-started"),
        @JsonSubTypes.Type(value = Matter.DateMoved.class, name = "date-moved"),
        @JsonSubTypes.Type(value = Matter.DeadlineMoved.class, name = "deadline-moved"),
        @JsonSubTypes.Type(value = Matter.DeadlinePassed.class, name = "deadline-passed"),
        @JsonSubTypes.Type(value = Matter.GateClosed.class, name = "gate-closed"),
        @JsonSubTypes.Type(value = Matter.StandingChanged.class, name = "standing"),
        @JsonSubTypes.Type(value = Matter.Approach.class, name = "approach"),
        @JsonSubTypes.Type(value = Matter.Overdue.class, name = "overdue"),
        @JsonSubTypes.Type(value = Matter.StaleDate.class, name = "stale-date"),
        @JsonSubTypes.Type(value = Matter.Unacknowledged.class, name = "unacknowledged"),
        @JsonSubTypes.Type(value = Matter.Unreachable.class, name = "unreachable"),
        @JsonSubTypes.Type(value = Matter.SecondEyes.class, name = "second-eyes"),
        @JsonSubTypes.Type(value = Matter.WatchEnded.class, name = "watch-ended")
    })
    private interface MatterKinds {}
}
