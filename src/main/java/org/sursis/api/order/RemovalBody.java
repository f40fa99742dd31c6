package org.sursis.api.order;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.docket.RemovalHistory;

/** When an order is to be carried out, as answers show it. */
@Schema(name = "Removal", description = "When the order is to be carried out, and where that knowledge comes from.")
record RemovalBody(
        LocalDate date,

        @Schema(description = "HH:mm, or null: then the first moment of the day counts")
        String time,

        String zone,
        String source,
        LocalDate learnedOn,
        String reason,

        @Schema(description = "the first instant at which it may happen")
        Instant at,

        @Schema(description = "rises with every date set or moved")
        int version,

        Instant setAt,

        @Schema(description = "when somebody last said that this is still the date")
        Instant confirmedAt) {

    /** What the API shows; null while no date is known. */
    static RemovalBody of(RemovalHistory history) {
        var removal = history.current();
        if (removal == null) {
            return null;
        }
        return new RemovalBody(
                removal.date(),
                removal.time() == null ? null : removal.time().toString(),
                removal.zone().getId(),
                removal.source(),
                removal.learnedOn(),
                removal.reason(),
                removal.at(),
                history.version(),
                history.setAt(),
                history.confirmedAt());
    }
}
