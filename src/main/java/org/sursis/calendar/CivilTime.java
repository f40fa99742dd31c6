package org.sursis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one place where a civil date or time becomes an instant. Where the wall clock shows a time twice, or where this
 * machine's time-zone data is known to be out of date, the earlier instant is the answer: a deadline taken too early
 * costs an hour, one taken too late costs the case.
 */
public final class CivilTime {

    private CivilTime() {}

    /**
     * The earliest instant at which the given wall clock can show this date and time. A time that a daylight-saving
     * gap skips is moved to the end of the gap by {@code java.time}; input is checked with {@link #skipped} before.
     */
    public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        var byThisMachine = local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        return ZoneKnowledge.settledOffset(zone, date)
                .map(local::toInstant)
                .filter(known -> known.isBefore(byThisMachine))
                .orElse(byThisMachine);
    }

    /** The first instant of a civil day. */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        var byThisMachine = date.atStartOfDay(zone).toInstant();
        return ZoneKnowledge.settledOffset(zone, date)
                .map(offset -> date.atStartOfDay().toInstant(offset))
                .filter(known -> known.isBefore(byThisMachine))
                .orElse(byThisMachine);
    }

    /** True where the clocks are put forward over this time, so that no clock ever shows it. */
    public static boolean skipped(LocalDate date, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(LocalDateTime.of(date, time)).isEmpty();
    }

    /** The civil day that people in the zone have at this instant. */
    public static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** The offset that this machine's data gives for noon of a day; what the start-up check compares. */
    public static ZoneOffset offsetAtNoon(LocalDate date, ZoneId zone) {
        return zone.getRules().getOffset(LocalDateTime.of(date, LocalTime.NOON));
    }
}
