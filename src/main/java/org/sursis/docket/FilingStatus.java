package org.sursis.docket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a filing stands. {@code PLANNED}: not begun; {@code PENDING}: begun or filed, and awaited. */
public enum FilingStatus {
    PLANNED,
    PENDING,
    COMPLETE,
    ABANDONED;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this public code. */
    public static Optional<FilingStatus> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
