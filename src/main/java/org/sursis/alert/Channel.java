package org.sursis.alert;

import java.util.Locale;

/** A way to reach a person. */
public enum Channel {
    EMAIL,
    SMS,
    WEBHOOK;

    /** The public code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
