package org.sursis.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the days of a period are counted. */
public enum Engine {
    /** Forward in days, months or years; the day of the event is not counted. What the last day does is the rule's {@link Roll}. */
    DAYS,
    /** Forward as the Federal Courts Rules count (r. 6): under seven days holidays do not count; the recess may not count. */
    COURT_DAYS,
    /** Forward in business days of the calendar. */
    BUSINESS_DAYS,
    /** Backward from the trigger in clear days: neither the trigger nor the day of doing counts; every day between does. */
    CLEAR_DAYS,
    /** The same as the Federal Courts Rules count: under seven days holidays do not count, nor does the recess. */
    COURT_CLEAR_DAYS,
    /** Backward to a stated hour of the day that lies so many days before the trigger, as the Federal Courts Rules count. */
    HOUR_BEFORE,
    /** Hours that elapse from the trigger's instant. */
    ELAPSED_HOURS,
    /** When a document counts as received, by the way in which it was sent. */
    RECEIPT,
    /** The later of several days that other rules or periods give. */
    LATER_OF,
    /** The text sets no day. */
    NONE;

    /** The public code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The engine with this public code. */
    public static Optional<Engine> of(String code) {
        return Arrays.stream(values()).filter(e -> e.code().equals(code)).findFirst();
    }
}
