package org.sursis.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One step on the way to a last day, without words; {@code notice} says it in the reader's language.
 *
 * @param day the day that the step begins from or speaks of
 * @param to the day that it leads to, or null
 * @param number how many days, months, years or hours, or 0
 * @param what the holiday, recess or rule that the step rests on, or null
 * @param authority the text that the step rests on, or null
 * @param time a date and hour where the step speaks of one, or null
 */
public record Step(
        Kind kind, LocalDate day, LocalDate to, int number, Names what, String authority, LocalDateTime time) {

    /** What a step does. Which facts each has stands in the tests of its wording. */
    public enum Kind {
        /** The day of the event, which is not counted. */
        DAY_ZERO,
        /** A period forward. */
        DAYS_LATER,
        MONTHS_LATER,
        YEARS_LATER,
        /** The month has no such number; its last day counts. */
        END_OF_MONTH,
        /** A day that is not counted. */
        NOT_COUNTED,
        /** Days of a recess or suspension that are not counted, {@code day} to {@code to}. */
        PAUSE,
        /** The text moves the last day. */
        MOVED,
        /** The last day is an ordinary one. */
        ORDINARY,
        /** The last day is no ordinary one, and no text moves it. */
        NOT_MOVED,
        /** A state of the law or a hard end, which no holiday moves. */
        AS_IT_FALLS,
        /** To be safe: the last open day before. */
        SAFE_BEFORE,
        /** What follows is another, more favourable reading. */
        OTHER_READING,
        /** On the more favourable reading: the next open day. */
        ARGUABLE_AFTER,
        /** The day may or may not be a holiday. */
        PERHAPS,
        /** Business days forward. */
        BUSINESS_DAYS_LATER,
        /** Backward: clear days, neither end counted. */
        CLEAR_DAYS_BEFORE,
        /** Backward: the day of doing counted. */
        DAYS_BEFORE,
        /** The hour of the event. */
        BEGINS,
        /** The hour of the event is not known: the first moment of its day. */
        FIRST_MOMENT,
        /** Hours that elapse. */
        HOURS_ELAPSED,
        /** The same time on the clock. */
        SAME_CLOCK_TIME,
        /** A stated hour. */
        STATED_HOUR,
        /** A stated hour read as standard time (Interpretation Act, s. 29). */
        STANDARD_TIME,
        /** After the cut-off hour: counts as the next day. */
        AFTER_HOURS,
        /** The answer of another rule. */
        BY_RULE,
        /** The later of two days. */
        LATER_OF,
        /** No registry was named: this is the strictest of all. */
        STRICTEST_REGISTRY
    }
}
