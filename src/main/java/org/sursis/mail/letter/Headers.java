package org.sursis.mail.letter;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * The one place that writes header fields. Whatever could end a line, hide a letter or turn the reading direction is
 * refused here, wherever it came from: it is the second wall behind {@link OneLine}.
 */
final class Headers {
    private static final int LONGEST_NAME = 60;
    /** An encoded word is at most 75 characters long: 60 of base64, which hold 45 bytes, and its frame. */
    private static final int BYTES_IN_A_WORD = 45;

    private final StringBuilder out = new StringBuilder(1_024);

    /** Adds a structured field, in ASCII. */
    Headers add(String name, String value) {
        if (!ascii(value)) {
            throw new IllegalArgumentException("the mail header " + name + " takes ASCII only");
        }
        return field(name, value);
    }

    /** Adds a field of free text; what is not plain ASCII, or could be read as an encoded word, is encoded. */
    Headers addText(String name, String value) {
        refuse(name, value);
        boolean plain = ascii(value) && !value.contains("=?");
        return field(name, plain ? value : encoded(value));
    }

    /** Ends the block of fields. */
    Headers end() {
        out.append("\r\n");
        return this;
    }

    private Headers field(String name, String value) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !standsAsName(name)) {
            throw new IllegalArgumentException("not the name of a mail header: " + name);
        }
        refuse(name, value);
        out.append(name)
                .append(": ")
                .append(MimeUtility.fold(name.length() + 2, value))
                .append("\r\n");
        return this;
    }

    private static void refuse(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (forbidden(value.charAt(i))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "the mail header %s may not hold U+%04X", name, (int) value.charAt(i)));
            }
        }
    }

    private static boolean standsAsName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean ascii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Controls, ends of lines and paragraphs, and marks of direction. By hand: a letter has two hundred of these to ask about. */
    private static boolean forbidden(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static String encoded(String value) {
        var words = new StringBuilder();
        var word = new StringBuilder();
        int bytes = 0;
        for (var each = value.codePoints().iterator(); each.hasNext(); ) {
            var character = Character.toString(each.nextInt());
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > BYTES_IN_A_WORD) {
                append(words, word);
                bytes = 0;
            }
            word.append(character);
            bytes += size;
        }
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, StringBuilder word) {
        words.append(words.isEmpty() ? "" : " ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                .append("?=");
        word.setLength(0);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
