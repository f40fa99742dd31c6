package org.sursis.api.order;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.Removal;

/** When an order is to be carried out, as a request says it. */
@Schema(name = "NewRemoval", description = "When the order is to be carried out, and where that knowledge comes from.")
record RemovalForm(
        @Schema(description = "the civil day, at most five years ahead", required = true, examples = "2026-11-27")
        LocalDate date,

        @Schema(
                type = SchemaType.STRING,
                description = "the hour if known, HH:mm; one that the clocks skip is refused",
                examples = "14:30")
        LocalTime time,

        @Schema(type = SchemaType.STRING, description = "IANA region", required = true, examples = "America/Toronto")
        ZoneId zone,

        @Schema(
                description = "code of the document or person that gave the date",
                defaultValue = "counsel",
                examples = "direction-to-report")
        String source,

        @Schema(description = "when the organization learned of it; not in the future", examples = "2026-11-06")
        LocalDate learnedOn,

        @Schema(description = "why it was set or moved; a later date needs one", maxLength = 2000)
        String reason) {

    private static final int YEARS_AHEAD = 5;

    static RemovalForm read(Sheet sheet, Function<ZoneId, LocalDate> today) {
        var date = sheet.need("date").date("date");
        var time = sheet.time("time");
        var zone = sheet.need("zone").region("zone");
        var source = sheet.code("source");
        var learnedOn = sheet.date("learnedOn");
        var reason = sheet.note("reason");
        var now = today.apply(zone == null ? ZoneOffset.UTC : zone);
        if (date != null && date.isAfter(now.plusYears(YEARS_AHEAD))) {
            sheet.refuse("date", "must not be more than five years ahead");
        }
        if (learnedOn != null && learnedOn.isAfter(now)) {
            sheet.refuse("learnedOn", "must not be in the future");
        }
        sheet.refuseSkipped("time", date, time, zone);
        sheet.end();
        return new RemovalForm(date, time, zone, source == null ? "counsel" : source, learnedOn, reason);
    }

    /** The removal; only where nothing was wrong. */
    Removal removal() {
        return new Removal(date, time, zone, source, learnedOn, reason);
    }
}
