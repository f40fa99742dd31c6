package org.sursis.api.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.PlanStep;
import org.sursis.law.WaitingTime;

/** A step of a filing plan in one language. */
@Schema(name = "FilingPlanStep", description = "One filing of a plan.")
record PlanStepBody(
        @Schema(description = "the code of the filing that it becomes", examples = "marriage-certificate")
        String code,

        @Schema(description = "the title of the filing that it becomes")
        String name,

        @Schema(
                description = "the calendar by which the office works; null where counsel or the family does it",
                examples = "qc-offices")
        String office,

        @Schema(description = "codes of steps that must be complete before")
        List<String> requires,

        @Schema(description = "what it must beat, or null when it serves another step")
        String target,

        @Schema(enumeration = {"complete", "filed"}) String completeWhen,

        @Schema(description = "how long the office takes, in its business days; null where no number was found")
        WaitingBody waiting,

        @Schema(description = "what goes with it") List<String> documents,

        @Schema(enumeration = {"yes", "no", "only-if-on-time"})
        String staysRemoval) {

    static PlanStepBody of(PlanStep step, String language) {
        return new PlanStepBody(
                step.code(),
                step.names().in(language),
                step.office(),
                step.requires(),
                step.target(),
                step.completeWhen().code(),
                WaitingBody.of(step.waiting()),
                step.documents().stream().map(document -> document.in(language)).toList(),
                step.staysRemoval().code());
    }

    /** How long an office takes, with its source. */
    @Schema(name = "FilingPlanWaiting", description = "How long an office takes, in its business days.")
    record WaitingBody(
            @Schema(description = "when all goes well") int fast,
            @Schema(description = "as published or usual") int typical,
            @Schema(description = "the bad case") int slow,
            String authority,
            String authorityUrl,

            @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"})
            String confidence,

            boolean doubtful,
            LocalDate verified) {

        static WaitingBody of(WaitingTime time) {
            return time == null
                    ? null
                    : new WaitingBody(
                            time.fast(),
                            time.typical(),
                            time.slow(),
                            time.source().citation(),
                            time.source().address(),
                            time.confidence().code(),
                            time.confidence().doubtful(),
                            time.verified());
        }
    }
}
