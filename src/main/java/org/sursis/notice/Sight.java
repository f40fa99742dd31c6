package org.sursis.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of an order the subscribers of its organization see; each sees what the one before it does, and the organization says which.
 * No name, no document and no step of a chain is in any of them.
 */
public enum Sight {
    /** Its reference, and that something happened. */
    REFERENCE,
    /** How it stands and the removal's date, too. */
    STANDING,
    /** The last day on which what is missing next still helps, too. */
    DATES;

    /** Until an organization says otherwise. */
    public static final Sight USUAL = STANDING;

    /** The public code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code. */
    public static Optional<Sight> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
