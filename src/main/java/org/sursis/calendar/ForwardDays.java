package org.sursis.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.sursis.calendar.Span.Unit;
import org.sursis.calendar.Step.Kind;

/** Counting forward: the day of the event is day 0 and does not count (Interpretation Act, R.S.C. 1985, c. I-21, s. 27(5)). */
public final class ForwardDays {

    private ForwardDays() {}

    /** The day that a period leads to, whatever day that is. */
    public static LocalDate later(LocalDate day, Span span, Trail trail) {
        var to = span.after(day);
        trail.lead(kind(span.unit()), span.amount(), day, to);
        boolean clipped = span.unit() != Unit.DAYS && to.getDayOfMonth() != day.getDayOfMonth();
        if (clipped) {
            trail.lead(Kind.END_OF_MONTH, day.getDayOfMonth(), day, to);
        }
        return to;
    }

    private static Kind kind(Unit unit) {
        return switch (unit) {
            case DAYS -> Kind.DAYS_LATER;
            case MONTHS -> Kind.MONTHS_LATER;
            case YEARS -> Kind.YEARS_LATER;
            case HOURS -> throw new IllegalArgumentException("hours lead to an instant");
        };
    }

    /** The day that a number of days leads to when some days stand still. */
    public static LocalDate later(LocalDate day, int count, Predicate<LocalDate> still, Trail trail) {
        var to = skipping(day, count, still);
        trail.lead(Kind.DAYS_LATER, count, day, to);
        return to;
    }

    /** The day reached after {@code count} days that are not to be skipped. */
    static LocalDate skipping(LocalDate day, int count, Predicate<LocalDate> skipped) {
        var to = day;
        for (int left = count; left > 0; ) {
            to = to.plusDays(1);
            left -= skipped.test(to) ? 0 : 1;
        }
        return to;
    }

    /**
     * Business days. On the strictest reading only holidays by the text are left out, so that the end comes earlier; an end on
     * a day on which nothing counts goes back to the open day before.
     */
    public static Counted business(LocalDate day, int count, HolidayCalendar calendar, Trail trail) {
        var strict = skipping(day, count, calendar::isHoliday);
        trail.follow(NotCounted.between(day, strict, calendar, calendar::isHoliday));
        trail.lead(Kind.BUSINESS_DAYS_LATER, count, day, strict);
        var lenient = skipping(day, count, d -> !calendar.isOpen(d));
        if (calendar.isOpen(strict) && lenient.equals(strict)) {
            trail.at(Kind.ORDINARY, strict);
            return new Counted(strict, strict, trail.steps());
        }
        var safe = strict;
        if (!calendar.counts(strict)) {
            safe = new LastDay(calendar, day, trail).openBefore(strict);
        }
        trail.at(Kind.OTHER_READING, strict);
        trail.follow(NotCounted.between(day, lenient, calendar, d -> !calendar.isOpen(d)));
        trail.lead(Kind.BUSINESS_DAYS_LATER, count, day, lenient);
        return new Counted(safe, lenient, trail.steps());
    }
}
