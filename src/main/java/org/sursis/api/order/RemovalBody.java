package org.sursis.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
        Instant confirmedAt,

        @Schema(
                description =
                        "the earlier date that is watched until a second member has confirmed this later one; null when there is none")
        HeldBody stillWatched) {

    /** A date that a later one has not silenced yet. */
    @Schema(name = "HeldRemoval", description = "A date that stays watched although a later one was set.")
    record HeldBody(
            LocalDate date,
            String time,
            String zone,
            Instant at,

            @Schema(description = "who set the later date; somebody else confirms it")
            String movedBy) {

        static HeldBody of(RemovalHistory.Held held) {
            var earlier = held.earlier();
            return new HeldBody(
                    earlier.date(),
                    spoken(earlier.time()),
                    earlier.zone().getId(),
                    earlier.at(),
                    held.movedBy().name());
        }
    }

    /** What the API shows; null while no date is known. */
    static RemovalBody of(RemovalHistory history) {
        var removal = history.current();
        if (removal == null) {
            return null;
        }
        return new RemovalBody(
                removal.date(),
                spoken(removal.time()),
                removal.zone().getId(),
                removal.source(),
                removal.learnedOn(),
                removal.reason(),
                removal.at(),
                history.version(),
                history.setAt(),
                history.confirmedAt(),
                history.held() == null ? null : HeldBody.of(history.held()));
    }

    private static String spoken(LocalTime time) {
        return time == null ? null : time.toString();
    }
}
