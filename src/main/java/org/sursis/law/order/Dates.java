package org.sursis.law.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;
import org.sursis.law.Deadline;

/**
 * What a deadline comes to: two days, or two instants where hours are counted.
 *
 * @param safeDay the last day that is in time on the strictest reading; that of {@code safeAt} where hours are counted
 * @param arguableDay the latest day for which there is a reading
 * @param safeAt the earlier instant, or null where the rule gives days
 * @param arguableAt the later instant, or null where the rule gives days
 * @param zone where the days are read
 */
public record Dates(LocalDate safeDay, LocalDate arguableDay, Instant safeAt, Instant arguableAt, ZoneId zone) {

    /** The days and instants of an answer on the strictest reading, and of another on the most favourable one. */
    static Dates of(Deadline strict, Deadline lenient) {
        return new Dates(
                day(strict.safeDay(), strict.safeAt(), strict.zone()),
                day(lenient.arguableDay(), lenient.arguableAt(), strict.zone()),
                strict.safeAt(),
                lenient.arguableAt(),
                strict.zone());
    }

    private static LocalDate day(LocalDate day, Instant at, ZoneId zone) {
        return day == null ? CivilTime.day(at, zone) : day;
    }

    /** True where hours are counted and not days. */
    public boolean inHours() {
        return safeAt != null;
    }

    /** True where there is one reading only. */
    public boolean settled() {
        return inHours() ? safeAt.equals(arguableAt) : safeDay.equals(arguableDay);
    }

    /** The first instant at which it is too late to be safe: that after the safe day's end, or the instant itself. */
    public Instant tooLate() {
        return inHours() ? safeAt : CivilTime.startOf(safeDay.plusDays(1), zone);
    }

    /** The first instant at which it is too late on every reading. */
    public Instant tooLateOnEveryReading() {
        return inHours() ? arguableAt : CivilTime.startOf(arguableDay.plusDays(1), zone);
    }
}
