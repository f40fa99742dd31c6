package org.sursis.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.Counted;
import org.sursis.calendar.Hours;

/** What an engine found: two days, and two instants where the rule counts hours. */
record Answer(LocalDate safeDay, LocalDate arguableDay, Instant safeAt, Instant arguableAt) {

    static Answer of(Counted days) {
        return new Answer(days.safe(), days.arguable(), null, null);
    }

    static Answer of(Hours hours, ZoneId zone) {
        return new Answer(
                CivilTime.day(hours.safe(), zone),
                CivilTime.day(hours.arguable(), zone),
                hours.safe(),
                hours.arguable());
    }
}
