package org.sursis.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.sursis.calendar.Step.Kind;

/**
 * Counting as the Federal Courts Rules, SOR/98-106, r. 6 has it: in a period of less than seven days holidays do not count
 * (6(2)), and a day of the seasonal recess does not either (6(3)). Whether the recess stretches a given period is not beyond
 * doubt, so it never makes the safe day later; where it makes a day before a hearing earlier, the safe day heeds it.
 */
public final class CourtDays {
    private static final int SHORT = 7;

    private final HolidayCalendar calendar;
    private final Trail trail;

    public CourtDays(HolidayCalendar calendar, Trail trail) {
        this.calendar = calendar;
        this.trail = trail;
    }

    /** A number of days after the event. */
    public Counted after(LocalDate day, int count) {
        boolean brief = count < SHORT;
        var plain = ForwardDays.skipping(day, count, d -> brief && calendar.isHoliday(d));
        if (brief) {
            trail.follow(NotCounted.between(day, plain, calendar, calendar::isHoliday));
        }
        trail.lead(Kind.DAYS_LATER, count, day, plain);
        var strict = new LastDay(calendar, day, trail).inText(plain);
        var lenient = ForwardDays.skipping(day, count, d -> calendar.inRecess(d) || (brief && !calendar.isOpen(d)));
        var end = lenient;
        while (!calendar.isOpen(end) || calendar.inRecess(end)) {
            end = end.plusDays(1);
        }
        if (!end.isAfter(strict.arguable())) {
            return strict;
        }
        otherReading(day, count, lenient, end);
        return new Counted(strict.safe(), end, trail.steps());
    }

    private void otherReading(LocalDate day, int count, LocalDate lenient, LocalDate end) {
        trail.at(Kind.OTHER_READING, day);
        trail.follow(NotCounted.recess(day, lenient, calendar));
        if (count < SHORT) {
            trail.follow(NotCounted.between(day, lenient, calendar, d -> !calendar.isOpen(d)));
        }
        trail.lead(Kind.DAYS_LATER, count, day, lenient);
        if (!end.equals(lenient)) {
            trail.lead(Kind.ARGUABLE_AFTER, 0, lenient, end);
        }
    }

    /**
     * At least a number of days before a hearing. "At least" makes them clear days on the strict reading: neither the day of
     * the hearing nor the day of filing counts (Interpretation Act, s. 27(1)); on the lenient one the day of filing counts.
     */
    public Counted clearBefore(LocalDate hearing, int count) {
        var clear = countBack(hearing, count).minusDays(1);
        leaveOut(clear, hearing, count);
        trail.lead(Kind.CLEAR_DAYS_BEFORE, count, hearing, clear);
        return orLenient(new LastDay(calendar, LocalDate.MIN, trail).openBefore(clear), hearing, count);
    }

    /** The day that lies a number of days before a hearing, that day counted; the strict reading leaves out more days. */
    public Counted dayBefore(LocalDate hearing, int count) {
        var safe = countBack(hearing, count);
        leaveOut(safe, hearing, count);
        trail.lead(Kind.DAYS_BEFORE, count, hearing, safe);
        return orLenient(safe, hearing, count);
    }

    private Counted orLenient(LocalDate safe, LocalDate hearing, int count) {
        var lenient = back(hearing, count, d -> count < SHORT && calendar.isHoliday(d));
        if (!lenient.isAfter(safe)) {
            return new Counted(safe, safe, trail.steps());
        }
        trail.at(Kind.OTHER_READING, hearing);
        if (count < SHORT) {
            trail.follow(NotCounted.between(lenient, hearing.minusDays(1), calendar, calendar::isHoliday));
        }
        trail.lead(Kind.DAYS_BEFORE, count, hearing, lenient);
        return new Counted(safe, lenient, trail.steps());
    }

    private void leaveOut(LocalDate from, LocalDate hearing, int count) {
        trail.follow(NotCounted.recess(from, hearing.minusDays(1), calendar));
        if (count < SHORT) {
            trail.follow(NotCounted.between(from, hearing.minusDays(1), calendar, d -> !calendar.isOpen(d)));
        }
    }

    private LocalDate countBack(LocalDate hearing, int count) {
        return back(hearing, count, d -> calendar.inRecess(d) || (count < SHORT && !calendar.isOpen(d)));
    }

    private static LocalDate back(LocalDate from, int count, Predicate<LocalDate> skipped) {
        var day = from;
        for (int left = count; left > 0; ) {
            day = day.minusDays(1);
            left -= skipped.test(day) ? 0 : 1;
        }
        return day;
    }
}
