package org.sursis.alert;

import java.util.Locale;

/**
 * The order's colour. {@code TIGHT}, {@code AT_RISK}, {@code LOST} and {@code CLEAR} come from the race against the
 * chain of filings; until that is reckoned an open order is settled, stayed or unknown.
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
