package org.sursis.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether doing the thing keeps the removal from being carried out. "Pending" never means "stayed". */
public enum StaysRemoval {
    YES,
    NO,
    /** Only when it is done within the time limit; late, it stays nothing. */
    ONLY_IF_ON_TIME;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The effect with this public code. */
    public static Optional<StaysRemoval> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
