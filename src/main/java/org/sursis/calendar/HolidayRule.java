package org.sursis.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A holiday as its text describes it.
 *
 * @param when on which weekdays the described day must fall, and how many days from it the holiday then lies (Christmas on a Friday:
 *     three days later); empty when the described day itself is meant, whatever its weekday
 * @param since the first day on which the text was in force, or null
 * @param until the last day on which it was, or null
 */
public record HolidayRule(
        Holiday holiday, DayRule day, Map<DayOfWeek, List<Integer>> when, LocalDate since, LocalDate until) {

    public HolidayRule {
        when = Map.copyOf(when);
    }

    /** The days that this rule makes, out of one described day; they may lie in the year before or after. */
    Stream<LocalDate> daysOf(int year) {
        var described = day.in(year);
        var days = when.isEmpty()
                ? Stream.of(described)
                : when.getOrDefault(described.getDayOfWeek(), List.of()).stream()
                        .map(described::plusDays);
        return days.filter(this::inForce);
    }

    private boolean inForce(LocalDate on) {
        return (since == null || !on.isBefore(since)) && (until == null || !on.isAfter(until));
    }
}
