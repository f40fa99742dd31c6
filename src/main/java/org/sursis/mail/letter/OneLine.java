package org.sursis.mail.letter;

import java.util.regex.Pattern;

/**
 * Text that somebody typed, made fit to stand inside a line of ours. A message that matters is not dropped for a control
 * character in a title: the character goes, the message leaves.
 */
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\s]+");
    private static final Pattern TURNS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private OneLine() {}

    /** The text on one line, at most {@code longest} code points; what was cut is shown by an ellipsis. */
    public static String of(String typed, int longest) {
        var line = BREAKS.matcher(TURNS.matcher(typed).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
