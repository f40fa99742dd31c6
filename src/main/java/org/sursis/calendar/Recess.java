package org.sursis.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days of a court's recess, which may run over the end of a year; {@code from} and {@code to} belong to it.
 *
 * @param since the first day on which its text was in force, or null
 */
public record Recess(MonthDay from, MonthDay to, Names names, String authority, LocalDate since) {

    boolean holds(LocalDate day) {
        if (since != null && day.isBefore(since)) {
            return false;
        }
        var it = MonthDay.from(day);
        boolean afterFrom = !it.isBefore(from);
        boolean beforeTo = !it.isAfter(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }
}
