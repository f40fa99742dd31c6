package org.sursis.api.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.docket.Filing;

/** One thing that must be complete before a target, as answers show it. */
@Schema(name = "Filing", description = "A document awaited, an application to file.")
record FilingBody(
        UUID id,

        @Schema(description = "the order that it belongs to")
        UUID order,

        String code,
        String title,

        @Schema(enumeration = {"planned", "pending", "complete", "abandoned"})
        String status,

        LocalDate startedOn,
        LocalDate filedOn,
        LocalDate expectedOn,
        LocalDate completedOn,
        EstimateForm estimate,

        @Schema(description = "the calendar of the office whose business days count, or null")
        String office,

        List<String> requires,
        String target,
        @Schema(enumeration = {"complete", "filed"}) String completeWhen,

        @Schema(description = "rises with every change to this filing; its ETag")
        int revision) {

    /** Names of the fields that a PATCH may change. */
    static final List<String> CHANGEABLE = List.of(
            "code",
            "title",
            "status",
            "startedOn",
            "filedOn",
            "expectedOn",
            "completedOn",
            "estimate",
            "office",
            "requires",
            "target",
            "completeWhen");

    static FilingBody of(UUID order, Filing filing) {
        return new FilingBody(
                filing.id(),
                order,
                filing.code(),
                filing.title(),
                filing.status().code(),
                filing.startedOn(),
                filing.filedOn(),
                filing.expectedOn(),
                filing.completedOn(),
                EstimateForm.of(filing.estimate()),
                filing.office(),
                filing.requires(),
                filing.target(),
                filing.completeWhen().code(),
                filing.revision());
    }
}
