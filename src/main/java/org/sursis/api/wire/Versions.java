package org.sursis.api.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entity tags: the revision of a thing, strong. An {@code If-Match} is decided twice: here, against what was just read,
 * so that a stale request is refused before its body is looked at; and by the scene, under the lock.
 */
final class Versions {
    private static final String ONE = "[ \\t]*(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"[ \\t]*";
    private static final Pattern LIST = Pattern.compile(ONE + "(?:," + ONE + ")*");
    /** More than anybody holds, and less than what the pattern above could run out of stack on. */
    private static final int LONGEST_LIST = 1_000;

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    private Versions() {}

    static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that a change must still find, or null when any will do.
     *
     * @param header all lines of {@code If-Match}
     */
    static Integer expected(List<String> header, int revision) {
        var text = String.join(",", header).strip();
        if (text.equals("*")) {
            return null;
        }
        if (text.length() > LONGEST_LIST || !LIST.matcher(text).matches()) {
            throw Refused.of(
                    ProblemKind.UNREADABLE, "If-Match must hold entity tags such as \"3\", with their quotes, or *");
        }
        // A weak tag says "about the same", which is not enough to overwrite somebody's work.
        boolean fresh = TAG.matcher(text)
                .results()
                .anyMatch(t -> t.group(1) == null && t.group(2).equals(tag(revision)));
        if (!fresh) {
            throw Refused.of(
                    ProblemKind.CHANGED_SINCE,
                    "it was changed since you looked; read it again, its revision is now " + revision);
        }
        return revision;
    }

    /** True when the reader has this revision already. */
    static boolean known(List<String> ifNoneMatch, int revision) {
        var text = String.join(",", ifNoneMatch);
        return text.strip().equals("*")
                || TAG.matcher(text).results().anyMatch(t -> t.group(2).equals(tag(revision)));
    }

    /** The key of a repeatable request, bare or as a structured-field string; empty when none was sent. */
    static Optional<String> repeatKey(List<String> header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        var text = header.get(0).strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        var bare = quoted ? text.substring(1, text.length() - 1) : text;
        if (header.size() > 1 || !bare.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200}")) {
            throw Refused.of(
                    ProblemKind.UNREADABLE, "Idempotency-Key must be one key of 1 to 200 visible ASCII characters");
        }
        return Optional.of(bare);
    }
}
