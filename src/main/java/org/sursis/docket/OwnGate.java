package org.sursis.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;

/**
 * A gate that counsel set: a date of the case's own that filings may have to beat, such as the hearing of a motion.
 *
 * @param id kebab-case; no other target of the order has it
 * @param title what people call it, in counsel's words
 * @param on the last civil day on which it is open
 * @param time the hour of that day at which it closes, or null for the day's end
 * @param zone the IANA region of both
 * @param authority where the date comes from, in counsel's words, or null
 */
public record OwnGate(String id, String title, LocalDate on, LocalTime time, ZoneId zone, String authority) {

    /** The first instant at which it is closed. */
    public Instant at() {
        return CivilTime.closing(on, time, zone);
    }
}
