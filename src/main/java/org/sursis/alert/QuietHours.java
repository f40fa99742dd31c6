package org.sursis.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sursis.calendar.CivilTime;

/**
 * The hours of a reader's night, from {@code from} inclusive to {@code to} exclusive, perhaps over midnight; the same
 * time twice means none.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final Pattern PUBLIC = Pattern.compile("none|" + HOUR + "-" + HOUR);

    /** No quiet hours. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Reads {@code 22:00-07:00} or {@code none}. */
    public static QuietHours of(String text) {
        if (text.strip().equals("none")) {
            return NONE;
        }
        var ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not quiet hours: '" + text + "', expected 22:00-07:00 or none");
        }
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    /** Reads the public form and nothing else, such as hours with seconds. */
    public static Optional<QuietHours> read(String text) {
        return Optional.of(text).filter(t -> PUBLIC.matcher(t).matches()).map(QuietHours::of);
    }

    /** The public form. */
    public String code() {
        return from.equals(to) ? "none" : from + "-" + to;
    }

    /** When a message decided at {@code now} may leave: at once, or when the reader's night ends. */
    public Instant release(Instant now, ZoneId zone) {
        var local = CivilTime.shown(now, zone);
        if (!covers(local.toLocalTime())) {
            return now;
        }
        var today = local.toLocalDate();
        var end = CivilTime.instant(today, to, zone);
        return end.isAfter(now) ? end : CivilTime.instant(today.plusDays(1), to, zone);
    }

    private boolean covers(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
