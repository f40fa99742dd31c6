package org.sursis.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens when the last day is not an ordinary one. */
public enum Roll {
    /** The text moves it to the next day that is no holiday; both answers follow it. */
    IN_TEXT,
    /** No text that was read moves it: the safe day is the last open day on or before it, the arguable one follows the roll. */
    NOT_IN_TEXT,
    /** As {@code NOT_IN_TEXT}, but for an act that can be done on any day (a departure): the safe day is the day itself. */
    ANY_DAY,
    /** It is a state of the law and no time limit, or a hard end: no answer moves. */
    NEVER;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roll with this public code. */
    public static Optional<Roll> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
