package org.sursis.calendar;

import java.time.LocalDate;

/** A calendar was asked about a day of which it does not speak; the answer is refused, for a guess would be a wrong date. */
public final class OutsideCoverage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String calendar;
    private final LocalDate day;
    private final LocalDate from;
    private final LocalDate to;

    /** {@code from} and {@code to} are the first and the last day that the calendar knows. */
    public OutsideCoverage(String calendar, LocalDate day, LocalDate from, LocalDate to) {
        super("no holidays for " + day.getYear() + " in the calendar " + calendar + ": " + day + " lies outside " + from
                + " to " + to);
        this.calendar = calendar;
        this.day = day;
        this.from = from;
        this.to = to;
    }

    /** The calendar's id. */
    public String calendar() {
        return calendar;
    }

    /** The day that was asked about. */
    public LocalDate day() {
        return day;
    }

    /** The first day that the calendar knows. */
    public LocalDate from() {
        return from;
    }

    /** The last day that the calendar knows. */
    public LocalDate to() {
        return to;
    }
}
