package org.sursis.calendar;

import java.time.LocalDate;

/** Days on which an office works. */
@FunctionalInterface
public interface OpenDays {

    /**
     * True when the office works on that day.
     *
     * @throws OutsideCoverage when the calendar does not say
     */
    boolean isOpen(LocalDate day);

    /** The same of a day by its number from 1970-01-01 on, for whoever asks of many. */
    default boolean isOpen(long epochDay) {
        return isOpen(LocalDate.ofEpochDay(epochDay));
    }
}
