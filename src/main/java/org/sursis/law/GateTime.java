package org.sursis.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.calendar.OutsideCoverage;

/**
 * A gate on its day.
 *
 * @param day the last day on which the option is open
 * @param at the instant at which it closes: the gate's hour on that day, or the day's end
 * @param zone where that day is read
 */
public record GateTime(Gate gate, LocalDate day, Instant at, ZoneId zone) {

    /** The gates before a removal, in the order of time; those that the calendars cannot tell are left out. */
    public static List<GateTime> before(
            LocalDate removal, ZoneId zone, String jurisdiction, String registry, LawBook book) {
        return book.pack(jurisdiction).stream()
                .flatMap(pack -> pack.gates().stream())
                .flatMap(gate -> of(gate, removal, zone, jurisdiction, registry, book).stream())
                .sorted(Comparator.comparing(GateTime::at))
                .toList();
    }

    private static Optional<GateTime> of(
            Gate gate, LocalDate removal, ZoneId zone, String jurisdiction, String registry, LawBook book) {
        try {
            var calendar = book.calendar(gate.calendar(), registry).orElseThrow();
            var day = gate.rule() == null
                    ? back(removal, gate.businessDays(), calendar)
                    : book.deadline(Question.of(jurisdiction, gate.rule(), back(removal, 1, calendar), registry))
                            .safeDay();
            var where = gate.zone() == null ? zone : gate.zone();
            var at = gate.at() == null
                    ? CivilTime.startOf(day.plusDays(1), where)
                    : CivilTime.instant(day, gate.at(), where);
            return Optional.of(new GateTime(gate, day, at, where));
        } catch (OutsideCoverage | CannotSay unknown) {
            return Optional.empty();
        }
    }

    private static LocalDate back(LocalDate from, int businessDays, HolidayCalendar calendar) {
        var day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isOpen(day) ? 1 : 0;
        }
        return day;
    }
}
