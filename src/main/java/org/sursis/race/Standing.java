package org.sursis.race;

import java.util.Locale;

/**
 * The order's colour. {@code SETTLED}, {@code CLEAR}, {@code TIGHT}, {@code AT_RISK}, {@code LOST} and {@code UNKNOWN} come from
 * the race against the chain of filings; {@code STAYED} and {@code CLOSED} from the order itself.
 */
public enum Standing {
    UNKNOWN,
    CLEAR,
    TIGHT,
    AT_RISK,
    LOST,
    SETTLED,
    STAYED,
    CLOSED;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
