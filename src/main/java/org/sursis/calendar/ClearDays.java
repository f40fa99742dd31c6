package org.sursis.calendar;

import java.time.LocalDate;
import org.sursis.calendar.Step.Kind;

/**
 * Days before an event, every day counted. On the strict reading they are clear: neither the event nor the day of doing counts
 * (Interpretation Act, R.S.C. 1985, c. I-21, s. 27(1)), and a last day that is no open day goes back; on the lenient one the day
 * of doing counts, and a last day that is no open day goes on to the next.
 */
public final class ClearDays {

    private ClearDays() {}

    /** The last day before an event. */
    public static Counted before(LocalDate event, int count, HolidayCalendar calendar, Trail trail) {
        var last = new LastDay(calendar, LocalDate.MIN, trail);
        var clear = event.minusDays(count + 1L);
        trail.lead(Kind.CLEAR_DAYS_BEFORE, count, event, clear);
        var safe = last.openBefore(clear);
        var lenient = event.minusDays(count);
        trail.at(Kind.OTHER_READING, event);
        trail.lead(Kind.DAYS_BEFORE, count, event, lenient);
        var arguable = last.nextOpen(lenient);
        if (arguable.isAfter(lenient)) {
            trail.lead(Kind.ARGUABLE_AFTER, 0, lenient, arguable);
        }
        return new Counted(safe, arguable, trail.steps());
    }
}
