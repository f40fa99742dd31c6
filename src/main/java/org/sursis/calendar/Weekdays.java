package org.sursis.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counting over Mondays to Fridays, holidays not taken out. It errs to the early side, which is the right side for a
 * reminder; it is never used for a deadline.
 */
public final class Weekdays {

    private Weekdays() {}

    /** The day that comes {@code count} weekdays after {@code start}; the start itself is day 0. */
    public static LocalDate after(LocalDate start, int count) {
        var day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWeekday(day)) {
                left--;
            }
        }
        return day;
    }

    /** Weekdays after {@code from} up to and with {@code to}; 0 when {@code to} is not after {@code from}. */
    public static int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWeekday(day) ? 1 : 0;
        }
        return count;
    }

    /** True from Monday to Friday. */
    public static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
