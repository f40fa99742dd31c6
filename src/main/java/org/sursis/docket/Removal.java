package org.sursis.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;

/**
 * When the order is to be carried out, and where that knowledge comes from.
 *
 * @param date the civil day
 * @param time the hour on that day, or null when none is known: then the first moment of the day counts
 * @param zone an IANA region
 * @param source kebab-case code of the document or person that gave the date ({@code direction-to-report}, …)
 * @param learnedOn the day on which the organization learned of it, or null
 * @param reason why the date was set or moved, or null; a later date needs one
 */
public record Removal(LocalDate date, LocalTime time, ZoneId zone, String source, LocalDate learnedOn, String reason) {

    /** The first instant at which the removal may happen; where the clock shows the hour twice, the earlier one. */
    public Instant at() {
        return time == null ? CivilTime.startOf(date, zone) : CivilTime.instant(date, time, zone);
    }

    /** True when both say the same moment in the same zone, whoever said it. */
    public boolean sameMomentAs(Removal other) {
        return other != null && date.equals(other.date) && at().equals(other.at()) && zone.equals(other.zone);
    }
}
