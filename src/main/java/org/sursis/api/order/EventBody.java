package org.sursis.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.docket.Event;

/** Something that happened to an order, as answers show it. */
@Schema(name = "OrderEvent", description = "Something that happened to an order.")
record EventBody(
        UUID id,
        @Schema(examples = "rad-decision-received") String event,

        @Schema(description = "of what was sent, the day of sending")
        LocalDate on,

        @Schema(description = "HH:mm, or null when only the day is known")
        String at,

        @Schema(enumeration = {"in-person", "mail", "email", "courier", "registered", "fax"})
        String how,

        Instant recordedAt,
        String recordedBy) {

    static EventBody of(Event event) {
        return new EventBody(
                event.id(),
                event.code(),
                event.on(),
                event.at() == null ? null : event.at().toString(),
                event.how(),
                event.recordedAt(),
                event.by());
    }
}
