package org.sursis.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a named person answered to an alert.
 *
 * @param until when the answer runs out and reminders begin again, or null when it stops nothing
 */
public record Answer(Word word, String by, String note, Instant at, Instant until) {

    /** The four answers. */
    public enum Word {
        HAVE_IT,
        FILED,
        DATE_CHANGED,
        NOT_MINE;

        /** The public code, kebab-case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The answer with this public code. */
        public static Optional<Word> of(String code) {
            return Arrays.stream(values()).filter(w -> w.code().equals(code)).findFirst();
        }
    }
}
