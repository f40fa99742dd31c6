package org.sursis.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.sursis.calendar.Step.Kind;

/**
 * Instants under two readings: hours that elapse, and hours that a text states.
 *
 * @param safe the earlier instant
 * @param arguable the later one, never before {@code safe}
 */
public record Hours(Instant safe, Instant arguable) {

    /**
     * A number of hours after an instant. Where the clocks change meanwhile, the hours that elapse and the same time on the
     * clock part; the earlier is safe.
     */
    public static Hours after(Instant start, int hours, ZoneId zone, Trail trail) {
        var elapsed = start.plus(Duration.ofHours(hours));
        var begun = CivilTime.shown(start, zone).toLocalDateTime();
        var clock = begun.plus(hours, ChronoUnit.HOURS);
        var sameTime = CivilTime.instant(clock.toLocalDate(), clock.toLocalTime(), zone);
        trail.hour(Kind.HOURS_ELAPSED, hours, CivilTime.shown(elapsed, zone).toLocalDateTime());
        if (!sameTime.equals(elapsed)) {
            trail.hour(Kind.SAME_CLOCK_TIME, hours, clock);
        }
        return sameTime.isBefore(elapsed) ? new Hours(sameTime, elapsed) : new Hours(elapsed, sameTime);
    }

    /**
     * A stated hour of a day. It is that hour on the clock; on another reading it is standard time (Interpretation Act,
     * R.S.C. 1985, c. I-21, s. 29), which in summer is an hour later.
     */
    public static Hours stated(LocalDate safeDay, LocalDate arguableDay, LocalTime hour, ZoneId zone, Trail trail) {
        var safe = CivilTime.instant(safeDay, hour, zone);
        trail.hour(Kind.STATED_HOUR, 0, safeDay.atTime(hour));
        var clock = CivilTime.instant(arguableDay, hour, zone);
        var standard = arguableDay.atTime(hour).toInstant(CivilTime.standard(clock, zone));
        if (standard.isAfter(clock)) {
            trail.hour(Kind.STANDARD_TIME, 0, CivilTime.shown(standard, zone).toLocalDateTime());
            return new Hours(safe, standard);
        }
        return new Hours(safe, clock);
    }
}
