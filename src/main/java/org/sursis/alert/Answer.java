package org.sursis.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a named person answered to an alert.
 *
 * @param until when the answer runs out and reminders begin again, or null when it stops nothing
 * @param contact the person on the escalation list who gave it: it holds while they are on it; null where a member or a key of the
 *     organization gave it, which speaks for the organization
 */
public record Answer(Word word, String by, String note, Instant at, Instant until, UUID contact) {

    /** One that is not given by anybody on the list. */
    public Answer(Word word, String by, String note, Instant at, Instant until) {
        this(word, by, note, at, until, null);
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
