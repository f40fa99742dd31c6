package org.sursis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.sursis.calendar.tzdb.Tzdb;

/**
 * The one place where a civil date or time becomes an instant, and an instant what a wall clock shows. It goes by the newest
 * rules at hand ({@link Tzdb}), not by those that the machine's Java happens to bring. Where the wall clock shows a time twice,
 * the earlier instant is the answer: a deadline taken too early costs an hour, one taken too late costs the case.
 */
public final class CivilTime {

    private CivilTime() {}

    /**
     * The earliest instant at which the wall clock shows this date and time. A time that the clocks skip is the moment at
     * which they do; input is checked with {@link #skipped} before.
     */
    public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        var rules = Tzdb.here().rules(zone, local);
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? rules.getTransition(local).getInstant()
                : local.atOffset(offsets.get(0)).toInstant();
    }

    /** The first instant of a civil day. */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        return instant(date, LocalTime.MIDNIGHT, zone);
    }

    /** The first instant that is too late for something open on that day: the hour at which it closes, or the day's end when null. */
    public static Instant closing(LocalDate lastDay, LocalTime hour, ZoneId zone) {
        return hour == null ? startOf(lastDay.plusDays(1), zone) : instant(lastDay, hour, zone);
    }

    /** True where the clocks are put forward over this time, so that no clock ever shows it. */
    public static boolean skipped(LocalDate date, LocalTime time, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        return Tzdb.here().rules(zone, local).getValidOffsets(local).isEmpty();
    }

    /** What the calendar and the clock on the wall show at this instant, and how far they are from UTC. */
    public static OffsetDateTime shown(Instant at, ZoneId zone) {
        return at.atOffset(Tzdb.here().rules(zone, at).getOffset(at));
    }

    /** How far from UTC standard time is at this instant: what the clocks would show without what summer puts them forward. */
    public static ZoneOffset standard(Instant at, ZoneId zone) {
        return Tzdb.here().rules(zone, at).getStandardOffset(at);
    }

    /** The civil day that people in the zone have at this instant. */
    public static LocalDate day(Instant at, ZoneId zone) {
        return shown(at, zone).toLocalDate();
    }

    /** When the wall clock shows the same time as at this instant, so many days, months or years later, or earlier. */
    public static Instant later(Instant at, Period by, ZoneId zone) {
        // Not computed: the second of two equal hours would become the first.
        if (by.isZero()) {
            return at;
        }
        var local = shown(at, zone);
        return instant(local.toLocalDate().plus(by), local.toLocalTime(), zone);
    }
}
