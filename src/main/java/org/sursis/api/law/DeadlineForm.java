package org.sursis.api.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.law.LawBook;
import org.sursis.law.Question;
import org.sursis.law.Suspension;

/** What a request asks of a rule. */
@Schema(name = "DeadlineQuestion", description = "A rule, and the event that starts its clock.")
record DeadlineForm(
        @Schema(description = "the rule pack", required = true, examples = "ca")
        String jurisdiction,

        @Schema(description = "the rule's id", required = true, examples = "ca-aljr-15")
        String rule,

        @Schema(
                type = SchemaType.STRING,
                description = "the day of the event, with its hour where hours count",
                required = true,
                examples = {"2026-11-06", "2026-10-31T22:00"})
        TriggerForm trigger,

        @Schema(
                description =
                        "the office whose holidays count; without one the strictest answer of all is the safe one",
                examples = "CA-QC")
        String registry,

        @Schema(
                type = SchemaType.STRING,
                description = "IANA region of the event; the registry's, or the pack's, when absent",
                examples = "America/Toronto")
        ZoneId zone,

        @Schema(description = "how it reached the person, where the trigger is the day of sending", examples = "mail")
        String how,

        @Schema(description = "days on which the clock stood still, for rules that know detention or stays")
        List<Pause> suspensions) {
    private static final int MOST_SUSPENSIONS = 100;

    /** Days on which the clock stood still; both belong to it. */
    @Schema(name = "Suspension")
    record Pause(
            @Schema(required = true, examples = "2026-11-01")
            LocalDate from,

            @Schema(required = true, examples = "2026-11-05")
            LocalDate to) {}

    static DeadlineForm read(Sheet sheet) {
        var form = new DeadlineForm(
                sheet.need("jurisdiction").code("jurisdiction"),
                sheet.need("rule").code("rule"),
                sheet.need("trigger").parsed("trigger", TriggerForm::read, TriggerForm.EXPECTED),
                sheet.line("registry"),
                sheet.region("zone"),
                sheet.code("how"),
                pauses(sheet));
        sheet.end();
        return form;
    }

    private static List<Pause> pauses(Sheet sheet) {
        var pauses = new ArrayList<Pause>();
        for (var pause : sheet.objects("suspensions", MOST_SUSPENSIONS)) {
            var from = pause.need("from").date("from");
            var to = pause.need("to").date("to");
            if (from != null && to != null && to.isBefore(from)) {
                pause.refuse("to", "lies before from");
            }
            pause.end();
            pauses.add(new Pause(from, to));
        }
        return pauses;
    }

    /** The question; only where nothing was wrong. */
    Question question(LawBook book) {
        var place = zone != null ? zone : book.zone(jurisdiction, registry).orElse(ZoneOffset.UTC);
        var at = trigger.in(place);
        return new Question(
                jurisdiction,
                rule,
                at.toLocalDate(),
                trigger.hasHour() ? at.toLocalTime() : null,
                registry,
                zone,
                how,
                suspensions.stream().map(p -> new Suspension(p.from, p.to)).toList());
    }
}
