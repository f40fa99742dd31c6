package org.sursis.calendar.tzdb;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A change of offset that comes each year on the first such weekday from a day of a month on, by the wall clock.
 *
 * @param endOfDay midnight at the end of that day; the day that begins then may lie in the next month
 */
record YearlyChange(
        Month month,
        int from,
        DayOfWeek weekday,
        LocalTime time,
        boolean endOfDay,
        ZoneOffset before,
        ZoneOffset after) {

    /** Finds the rules behind the changes of a whole cycle of years, in the order of the year. */
    static Set<YearlyChange> of(List<ZoneOffsetTransition> changes) {
        return changes.stream()
                .collect(groupingBy(
                        c -> c.getDateTimeBefore().getMonthValue() <= 6,
                        TreeMap::new,
                        collectingAndThen(toList(), YearlyChange::behind)))
                .descendingMap()
                .values()
                .stream()
                .collect(toCollection(LinkedHashSet::new));
    }

    private static YearlyChange behind(List<ZoneOffsetTransition> same) {
        var one = same.get(0);
        var time = one.getDateTimeBefore().toLocalTime();
        var days = days(same, 0);
        boolean endOfDay = time.equals(LocalTime.MIDNIGHT)
                && days.stream().map(LocalDate::getMonth).distinct().count() > 1;
        if (endOfDay) {
            days = days(same, 1);
        }
        return new YearlyChange(
                days.get(0).getMonth(),
                days.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow(),
                days.get(0).getDayOfWeek(),
                time,
                endOfDay,
                one.getOffsetBefore(),
                one.getOffsetAfter());
    }

    private static List<LocalDate> days(List<ZoneOffsetTransition> changes, int earlier) {
        return changes.stream()
                .map(c -> c.getDateTimeBefore().toLocalDate().minusDays(earlier))
                .toList();
    }

    ZoneOffsetTransition in(int year) {
        return ZoneOffsetTransitionRule.of(
                        month, from, weekday, time, endOfDay, TimeDefinition.WALL, before, before, after)
                .createTransition(year);
    }

    String text() {
        return month + "/" + from + "/" + weekday + "/" + (endOfDay ? "24:00" : time) + "/" + before + "/" + after;
    }
}
