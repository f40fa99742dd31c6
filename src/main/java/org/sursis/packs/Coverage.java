package org.sursis.packs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.law.LawBook;

/** How long the calendars still speak. Where one falls silent no deadline is computed, so it is said long before. */
record Coverage(LawBook book) {
    private static final int ALARM_DAYS = 90;

    /** The calendar that ends first, and its last day. */
    Optional<HolidayCalendar.Plan> first() {
        return plans().stream().min(Comparator.comparing(HolidayCalendar.Plan::to));
    }

    /** A sentence for each calendar that is about to end, or has ended. */
    List<String> endings(LocalDate today) {
        return plans().stream()
                .filter(plan -> !plan.to().isAfter(today.plusDays(ALARM_DAYS)))
                .map(plan -> "the calendar " + plan.id() + (ended(plan, today) ? " ended on " : " ends on ") + plan.to()
                        + "; no deadline beyond it is computed until it is carried on")
                .toList();
    }

    /** True when a calendar has nothing to say even of today. */
    boolean hasEnded(LocalDate today) {
        return plans().stream().anyMatch(plan -> ended(plan, today));
    }

    private static boolean ended(HolidayCalendar.Plan plan, LocalDate today) {
        return plan.to().isBefore(today);
    }

    private List<HolidayCalendar.Plan> plans() {
        return book.calendarIds().stream()
                .map(id -> book.calendar(id, null).orElseThrow().plan())
                .toList();
    }
}
