package org.sursis.api.order;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.watch.RecordEvent.Happened;

/** Something that happened to an order, as a request says it. */
@Schema(name = "NewEvent", description = "Something that happened to an order; the deadlines that follow are computed.")
record EventForm(
        @Schema(
                description = "a code that the rules of the order's jurisdiction know",
                required = true,
                examples = "rad-decision-received")
        String event,

        @Schema(
                description =
                        "the civil day on which it happened, not in the future; of what was sent, the day of sending",
                required = true,
                examples = "2026-11-05")
        LocalDate on,

        @Schema(
                type = SchemaType.STRING,
                description = "the hour on the order's clock, HH:mm; absent, the first moment of the day counts",
                examples = "14:30")
        LocalTime at,

        @Schema(
                description = "the way in which it reached the person; absent, the day is that of the event itself",
                enumeration = {"in-person", "mail", "email", "courier", "registered", "fax"})
        String how) {

    private static final List<String> WAYS = List.of("in-person", "mail", "email", "courier", "registered", "fax");

    static EventForm read(Sheet sheet) {
        var form = new EventForm(
                sheet.need("event").code("event"),
                sheet.need("on").date("on"),
                sheet.time("at"),
                sheet.parsed(
                        "how",
                        how -> Optional.of(how).filter(WAYS::contains),
                        "must be in-person, mail, email, courier, registered or fax"));
        sheet.end();
        return form;
    }

    Happened happened(UUID id) {
        return new Happened(id, event, on, at, how);
    }
}
