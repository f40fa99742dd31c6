package org.sursis.docket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes a filing complete: {@code COMPLETE} when counsel says so (the rule), {@code FILED} as soon as it is filed. */
public enum CompleteWhen {
    COMPLETE,
    FILED;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition with this public code. */
    public static Optional<CompleteWhen> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
