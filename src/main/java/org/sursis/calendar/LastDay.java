package org.sursis.calendar;

import java.time.LocalDate;
import org.sursis.calendar.Step.Kind;

/** What becomes of a last day that is no ordinary one. Each answer notes its steps on the trail. */
public final class LastDay {
    private final HolidayCalendar calendar;
    private final LocalDate trigger;
    private final Trail trail;

    /** @param trigger the day of the event, before which no last day goes back */
    public LastDay(HolidayCalendar calendar, LocalDate trigger, Trail trail) {
        this.calendar = calendar;
        this.trigger = trigger;
        this.trail = trail;
    }

    /**
     * The text moves it to the next day that is no holiday (Interpretation Act, R.S.C. 1985, c. I-21, s. 26, and its like). Where
     * that is a day on which nothing counts, the text moves it no further: the safe day is then the last open day before, the
     * arguable one the next open day. A day that is perhaps a holiday is a good last day either way.
     */
    public Counted inText(LocalDate day) {
        var strict = overHolidays(day);
        var left = calendar.on(strict);
        if (left.isEmpty()) {
            return ordinary(strict);
        }
        var after = nextOpen(strict);
        if (left.get().closing() == Closing.POSSIBLE) {
            trail.because(Kind.PERHAPS, strict, after, left.get());
            return counted(strict, after);
        }
        trail.because(Kind.NOT_MOVED, strict, null, left.get());
        var before = before(strict);
        trail.lead(Kind.ARGUABLE_AFTER, 0, strict, after);
        return counted(before, after);
    }

    /** No text that was read moves it: the safe day is the last open day on or before it, the arguable one as if a text did. */
    public Counted notInText(LocalDate day) {
        var holiday = calendar.on(day);
        if (holiday.isEmpty()) {
            return ordinary(day);
        }
        trail.because(Kind.NOT_MOVED, day, null, holiday.get());
        var before = before(day);
        trail.at(Kind.OTHER_READING, day);
        var arguable = nextOpen(overHolidays(day));
        trail.lead(Kind.ARGUABLE_AFTER, 0, day, arguable);
        return counted(before, arguable);
    }

    /** No text moves it, and the act can be done on any day: the safe day is the day itself. */
    public Counted anyDay(LocalDate day) {
        var holiday = calendar.on(day);
        boolean rolls = holiday.isPresent() && holiday.get().closing() != Closing.CLOSED;
        if (!rolls) {
            trail.at(Kind.ORDINARY, day);
            return counted(day, day);
        }
        trail.because(Kind.NOT_MOVED, day, null, holiday.get());
        var arguable = day;
        while (calendar.on(arguable).filter(h -> h.closing() != Closing.CLOSED).isPresent()) {
            arguable = arguable.plusDays(1);
        }
        trail.lead(Kind.ARGUABLE_AFTER, 0, day, arguable);
        return counted(day, arguable);
    }

    private LocalDate overHolidays(LocalDate day) {
        var strict = day;
        while (calendar.isHoliday(strict)) {
            var next = strict.plusDays(1);
            trail.because(Kind.MOVED, strict, next, calendar.on(strict).orElseThrow());
            strict = next;
        }
        return strict;
    }

    private Counted ordinary(LocalDate day) {
        trail.at(Kind.ORDINARY, day);
        return counted(day, day);
    }

    private LocalDate before(LocalDate day) {
        var open = lastOpen(day);
        var before = open.isBefore(trigger) ? trigger : open;
        trail.lead(Kind.SAFE_BEFORE, 0, day, before);
        return before;
    }

    private Counted counted(LocalDate safe, LocalDate arguable) {
        return new Counted(safe, arguable, trail.steps());
    }

    /** A last day before an event: where it is no open day, the last open one before it. */
    LocalDate openBefore(LocalDate day) {
        var holiday = calendar.on(day);
        if (holiday.isEmpty()) {
            return day;
        }
        trail.because(Kind.NOT_MOVED, day, null, holiday.get());
        return before(day);
    }

    /** The last open day on or before a day. */
    private LocalDate lastOpen(LocalDate day) {
        var open = day;
        while (!calendar.isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** The first open day on or after a day. */
    LocalDate nextOpen(LocalDate day) {
        var open = day;
        while (!calendar.isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
