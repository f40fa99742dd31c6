package org.sursis.watch.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The one text that a thing has, and that is hashed: keys sorted, no white space, nothing escaped that need not be (RFC 8785). Of
 * numbers it knows whole ones only, about whose text nobody can disagree. {@code jq -cS} writes the same.
 */
final class Canonical {
    /** Six digits always: what the database keeps of a moment, and a text of one length. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder(512);

    private Canonical() {}

    /** {@code values} are strings, longs, null, and sorted maps of such. */
    static String of(SortedMap<String, ?> values) {
        var canonical = new Canonical();
        canonical.object(values);
        return canonical.text.toString();
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    private void object(Map<?, ?> values) {
        char before = '{';
        for (var value : values.entrySet()) {
            text.append(before);
            string(value.getKey().toString());
            text.append(':');
            value(value.getValue());
            before = ',';
        }
        text.append(values.isEmpty() ? "{}" : "}");
    }

    private void value(Object value) {
        if (value == null || value instanceof Long) {
            text.append(value);
        } else if (value instanceof SortedMap<?, ?> map) {
            object(map);
        } else {
            string((String) value);
        }
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(sign -> sign((char) sign));
        text.append('"');
    }

    private void sign(char sign) {
        switch (sign) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> text.append(sign < FIRST_PRINTABLE ? String.format(Locale.ROOT, "\\u%04x", (int) sign) : sign);
        }
    }
}
