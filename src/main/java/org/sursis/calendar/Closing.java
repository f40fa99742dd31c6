package org.sursis.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what sense a day is not an ordinary one. The stronger sense comes first. */
public enum Closing {
    /** A holiday by the text itself: where the text moves a last day, it moves off this one. */
    HOLIDAY,
    /**
     * Not a holiday by the text, but nothing done on it counts before the next open day (a Saturday under the
     * Interpretation Act, a day observed instead of another): no safe last day.
     */
    CLOSED,
    /** Perhaps a holiday: nobody has settled it. If it is one, the last day moves; if it is none, the day is a good one. */
    POSSIBLE;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sense with this public code. */
    public static Optional<Closing> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
