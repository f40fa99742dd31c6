package org.sursis.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the bearer of a key may do; each may do all that the ones after it may. */
public enum Role {
    ADMIN,
    COUNSEL,
    STAFF,
    VIEWER;

    /** The public code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this public code. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    /** True when this role may do what {@code needed} may. */
    public boolean covers(Role needed) {
        return compareTo(needed) <= 0;
    }
}
