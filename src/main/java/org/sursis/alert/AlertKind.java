package org.sursis.alert;

import java.util.Locale;

/** What kind of thing is said about an order. */
public enum AlertKind {
    WATCH_STARTED,
    DATE_MOVED,
    DEADLINE_PASSED,
    GATE_CLOSED,
    STANDING,
    APPROACH,
    OVERDUE,
    STALE_DATE,
    UNACKNOWLEDGED,
    UNREACHABLE,
    SECOND_EYES,
    WATCH_ENDED;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
