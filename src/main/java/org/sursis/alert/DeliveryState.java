package org.sursis.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a delivery is. {@code UNCERTAIN}: it may have been taken, and is sent again under the same ids. {@code DEAD}:
 * refused for good, or its target passed; somebody else was told.
 */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    CONFIRMED,
    RETRY,
    UNCERTAIN,
    DEAD,
    CANCELLED;

    /** The public code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this public code. */
    public static Optional<DeliveryState> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
