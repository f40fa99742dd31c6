package org.sursis.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.By;

/**
 * What a named person answered to an alert.
 *
 * @param proof the reference of what proves a filing, such as a receipt or court file number; null where none was given
 * @param until when the answer runs out and reminders begin again, or null when it stops nothing
 * @param contact the person on the escalation list who gave it: it holds while they are on it; null where a member or a key of the
 *     organization gave it, which speaks for the organization
 */
public record Answer(Word word, By by, String note, String proof, Instant at, Instant until, UUID contact) {

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
