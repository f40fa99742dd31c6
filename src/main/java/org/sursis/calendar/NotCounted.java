package org.sursis.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sursis.calendar.Step.Kind;

/** The steps that name days which a count leaves out. */
final class NotCounted {

    private NotCounted() {}

    /** Each day after {@code from} up to and with {@code to} that is left out and has a name in the calendar. */
    static List<Step> between(LocalDate from, LocalDate to, HolidayCalendar calendar, Predicate<LocalDate> left) {
        var steps = new ArrayList<Step>();
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            var holiday = calendar.on(day);
            if (holiday.isPresent() && left.test(day)) {
                steps.add(new Step(
                        Kind.NOT_COUNTED,
                        day,
                        null,
                        0,
                        holiday.get().names(),
                        holiday.get().authority(),
                        null));
            }
        }
        return steps;
    }

    /** One step for each unbroken run of recess days in the same stretch. */
    static List<Step> recess(LocalDate from, LocalDate to, HolidayCalendar calendar) {
        var steps = new ArrayList<Step>();
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.inRecess(day)) {
                var end = day;
                while (end.isBefore(to) && calendar.inRecess(end.plusDays(1))) {
                    end = end.plusDays(1);
                }
                var recess = calendar.plan().recess();
                steps.add(new Step(Kind.PAUSE, day, end, 0, recess.names(), recess.authority(), null));
                day = end;
            }
        }
        return steps;
    }
}
