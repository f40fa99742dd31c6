package org.sursis.api.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as RFC 8259 has it and no wider: UTF-8 without faults, one document, no name twice, at most 64 deep, no
 * half surrogates, no number beyond what a machine can hold. What a lenient reader repairs, it repairs in silence, and
 * here a repaired date is a wrong date.
 */
public final class StrictJson {
    private static final int DEEPEST = 64;
    /** Three times the largest order that could be registered. What is larger is not looked into. */
    private static final int LONGEST = 1024 * 1024;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build());

    private StrictJson() {}

    /** The document; a request that is none ends here with 400. */
    public static JsonNode read(byte[] body) {
        if (body.length > LONGEST) {
            throw Refused.of(ProblemKind.TOO_LARGE, "a document may be " + LONGEST + " bytes long");
        }
        var text = utf8(body);
        if (text.isBlank()) {
            throw unreadable("", "a JSON document is expected, the body is empty");
        }
        try (var parser = MAPPER.createParser(text)) {
            var document = parse(parser);
            checkText("", document);
            return document;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode parse(JsonParser parser) throws IOException {
        try {
            var document = MAPPER.<JsonNode>readTree(parser);
            if (parser.nextToken() != null) {
                throw unreadable("", "the body goes on after the end of the JSON document");
            }
            return document;
        } catch (StreamConstraintsException tooMuch) {
            throw unreadable(
                    "",
                    "the document is nested deeper than " + DEEPEST
                            + " levels, or holds a number of more than 100 digits");
        } catch (JsonProcessingException notJson) {
            throw unreadable(pointer(parser, notJson), why(notJson));
        }
    }

    private static String pointer(JsonParser parser, JsonProcessingException notJson) {
        return duplicate(notJson) ? parser.getParsingContext().pathAsPointer().toString() : "";
    }

    private static boolean duplicate(JsonProcessingException notJson) {
        return notJson.getOriginalMessage().startsWith("Duplicate field");
    }

    /** Jackson's own words repeat what stands in the body, so they are not used. */
    private static String why(JsonProcessingException notJson) {
        var at = notJson.getLocation();
        var where = " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        if (notJson instanceof JsonEOFException) {
            return "the body ends in the middle of the JSON document" + where;
        }
        return (duplicate(notJson) ? "stands twice in one object" : "the body is not JSON") + where;
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("", "the body is not UTF-8");
        }
    }

    private static void checkText(String pointer, JsonNode node) {
        if (node.isTextual() && halfSurrogate(node.textValue())) {
            throw unreadable(pointer, "holds half of a surrogate pair");
        }
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            throw unreadable(pointer, "is a number beyond what can be held");
        }
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            checkText(pointer + "/" + n, node.get(n));
        }
        node.properties().forEach(field -> {
            if (halfSurrogate(field.getKey())) {
                throw unreadable(pointer, "holds a name with half of a surrogate pair");
            }
            checkText(Sheet.pointer(pointer, field.getKey()), field.getValue());
        });
    }

    private static boolean halfSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Refused unreadable(String pointer, String detail) {
        var faults = new Faults();
        faults.unreadable(pointer, detail);
        return faults.asRefused();
    }
}
