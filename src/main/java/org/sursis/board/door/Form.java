package org.sursis.board.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a form as a browser sends them. Read here and not by the framework, which takes 2,048 bytes a field, fewer
 * than a note in French may need.
 */
public record Form(Map<String, String> fields) {
    private static final int LARGEST = 64 * 1024;
    private static final Form NOTHING = new Form(Map.of());

    public Form {
        fields = Map.copyOf(fields);
    }

    /** Reads a body; one that is too large or broken reads as empty, which every form answers with its own question again. */
    public static Form of(byte[] body) {
        if (body == null || body.length > LARGEST) {
            return NOTHING;
        }
        var fields = new HashMap<String, String>();
        try {
            for (var pair : new String(body, StandardCharsets.US_ASCII).split("&")) {
                var parts = pair.split("=", 2);
                fields.putIfAbsent(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        } catch (IllegalArgumentException brokenEscape) {
            return NOTHING;
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A field, empty when it is not there. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
