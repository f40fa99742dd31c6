package org.sursis.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.sursis.calendar.CivilTime;

/**
 * How long there still is, as people count it: civil days while a day or more is left, whole hours after that.
 *
 * @param days civil days, or 0 when less than 24 hours are left
 * @param hours whole hours when no day is left; 0 then means less than one
 * @param over true when the moment has passed
 */
public record TimeLeft(int days, int hours, boolean over) {
    /** A review runs some moments after the rung that it was called for; "12 hours" shall not read "11". */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** What is left at {@code now} until {@code then}, on the calendar of the zone. */
    public static TimeLeft between(Instant now, Instant then, ZoneId zone) {
        if (!now.isBefore(then)) {
            return new TimeLeft(0, 0, true);
        }
        var left = Duration.between(now, then).plus(GRACE);
        if (left.toHours() < 24) {
            return new TimeLeft(0, Math.toIntExact(left.toHours()), false);
        }
        var days = ChronoUnit.DAYS.between(CivilTime.day(now, zone), CivilTime.day(then, zone));
        return new TimeLeft(Math.toIntExact(Math.max(1, days)), 0, false);
    }
}
