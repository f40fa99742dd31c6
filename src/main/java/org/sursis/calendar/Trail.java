package org.sursis.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sursis.calendar.Step.Kind;

/** The steps of one count, as they are made. */
public final class Trail {
    private final List<Step> steps = new ArrayList<>();

    /** The steps so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Takes over steps that were made elsewhere. */
    public void follow(List<Step> others) {
        steps.addAll(others);
    }

    /** A step that speaks of one day. */
    public void at(Kind kind, LocalDate day) {
        steps.add(new Step(kind, day, null, 0, null, null, null));
    }

    /** A step that leads from a day to another, over a number of units where there is one. */
    public void lead(Kind kind, int number, LocalDate day, LocalDate to) {
        steps.add(new Step(kind, day, to, number, null, null, null));
    }

    /** A step that rests on what a day is; {@code to} may be null. */
    public void because(Kind kind, LocalDate day, LocalDate to, Holiday holiday) {
        steps.add(new Step(kind, day, to, 0, holiday.names(), holiday.authority(), null));
    }

    /** A step that rests on a named thing; {@code day}, {@code to} and {@code authority} may be null. */
    public void named(Kind kind, LocalDate day, LocalDate to, Names what, String authority) {
        steps.add(new Step(kind, day, to, 0, what, authority, null));
    }

    /** A step that speaks of an hour. */
    public void hour(Kind kind, int number, LocalDateTime time) {
        steps.add(new Step(kind, time.toLocalDate(), null, number, null, null, time));
    }
}
