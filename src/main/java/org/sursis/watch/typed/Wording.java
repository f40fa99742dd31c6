package org.sursis.watch.typed;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What text of a request may look like before anything else is asked of it. */
public final class Wording {
    /** Code points in a one-line text. */
    public static final int LINE = 200;
    /** Code points in a note. */
    public static final int NOTE = 2_000;

    /** Why something is no code. */
    public static final String NO_CODE =
            "must be a code such as departure-order: small letters, digits and hyphens, at most 64";

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 64;

    private Wording() {}

    /** True for a code of ours: small letters and digits, parted by hyphens. */
    public static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
    }

    /** The one form in which equal text is equal bytes. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Why this cannot be a one-line text, or null when it can. */
    public static String whyNoLine(String text) {
        if (text.codePoints().anyMatch(c -> control(c) || breaksLine(c))) {
            return "must be one line without control characters";
        }
        return whyNot(text, LINE);
    }

    /** Why this cannot be a note, or null when it can; notes may have lines. */
    public static String whyNoNote(String text) {
        if (text.codePoints().anyMatch(c -> control(c) && c != '\n' && c != '\r' && c != '\t')) {
            return "must be text without control characters";
        }
        return whyNot(text, NOTE);
    }

    private static String whyNot(String text, int longest) {
        if (text.codePoints().noneMatch(Wording::visible)) {
            return "must not be blank";
        }
        if (text.codePoints().anyMatch(Wording::turnsAround)) {
            return "must not hold characters that override the direction of writing";
        }
        return text.codePointCount(0, text.length()) > longest
                ? "must not be longer than " + longest + " characters"
                : null;
    }

    private static boolean visible(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    private static boolean control(int c) {
        return Character.isISOControl(c);
    }

    private static boolean breaksLine(int c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Embeddings, overrides and isolates can make a mail show another text than it holds; plain marks cannot. */
    private static boolean turnsAround(int c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }
}
