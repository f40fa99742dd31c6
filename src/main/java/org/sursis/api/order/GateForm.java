package org.sursis.api.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.OwnGate;

/** A gate of counsel's own, as requests say it and answers show it. */
@Schema(
        name = "OwnGate",
        description = "A date of the case's own that filings may have to beat; it is told before, and when it closed.")
record GateForm(
        @Schema(
                description = "the name by which filings aim at it; no gate or rule of the jurisdiction has it",
                required = true,
                maxLength = 64,
                examples = "stay-hearing")
        String id,

        @Schema(description = "what people call it", required = true, maxLength = 200)
        String title,

        @Schema(description = "the last civil day on which it is open", required = true, examples = "2026-11-24")
        LocalDate date,

        @Schema(description = "the hour of that day at which it closes, HH:mm; else the day's end", examples = "16:00")
        String time,

        @Schema(type = SchemaType.STRING, description = "IANA region", required = true, examples = "America/Toronto")
        ZoneId zone,

        @Schema(description = "where the date comes from", maxLength = 200)
        String authority) {

    /** Gates of one order. */
    private static final int MOST = 20;

    static List<OwnGate> list(Sheet order) {
        return order.objects("gates", MOST).stream().map(GateForm::read).toList();
    }

    private static OwnGate read(Sheet sheet) {
        var gate = new OwnGate(
                sheet.need("id").code("id"),
                sheet.need("title").line("title"),
                sheet.need("date").date("date"),
                sheet.time("time"),
                sheet.need("zone").region("zone"),
                sheet.line("authority"));
        sheet.refuseSkipped("time", gate.on(), gate.time(), gate.zone());
        sheet.end();
        return gate;
    }

    static GateForm of(OwnGate gate) {
        var time = gate.time() == null ? null : gate.time().toString();
        return new GateForm(gate.id(), gate.title(), gate.on(), time, gate.zone(), gate.authority());
    }
}
