package org.sursis.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sursis.docket.By;

/**
 * What a named person answered to an alert.
 *
 * @param proof the reference of what proves a filing, such as a receipt or court file number; null where none was given
 * @param until when the answer runs out and reminders begin again, or null when it stops nothing
 */
public record Answer(Word word, By by, String note, String proof, Instant at, Instant until) {

    /** True while it quiets something. */
    public boolean holds(Instant now) {
        return until != null && until.isAfter(now);
    }

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
