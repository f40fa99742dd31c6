package org.sursis.store;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sursis.docket.Removal;

/** A removal as columns; all of them null while no date is known. */
@Embeddable
class RemovalColumns {
    LocalDate date;
    LocalTime time;
    ZoneId zone;
    String source;
    LocalDate learnedOn;
    String reason;

    static RemovalColumns of(Removal removal) {
        if (removal == null) {
            return null;
        }
        var columns = new RemovalColumns();
        columns.date = removal.date();
        columns.time = removal.time();
        columns.zone = removal.zone();
        columns.source = removal.source();
        columns.learnedOn = removal.learnedOn();
        columns.reason = removal.reason();
        return columns;
    }

    static Removal toDomain(RemovalColumns columns) {
        return columns == null
                ? null
                : new Removal(
                        columns.date, columns.time, columns.zone, columns.source, columns.learnedOn, columns.reason);
    }
}
