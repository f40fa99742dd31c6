package org.sursis.alert;

import java.util.Locale;

/** How loudly something must be said; each is louder than the one before it. */
public enum Severity {
    INFO,
    NOTICE,
    URGENT,
    CRITICAL;

    /** The public code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True from {@link #URGENT} up: an answer is asked for, and the phone is used beside the mail. */
    public boolean wantsAnswer() {
        return compareTo(URGENT) >= 0;
    }
}
