package org.sursis.api.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.docket.Language;
import org.sursis.law.FilingPlan;
import org.sursis.law.RulePack;
import org.sursis.notice.law.SpokenSteps;

/** A filing plan in one language. */
@Schema(
        name = "FilingPlan",
        description =
                "A chain of filings as practice has it, from which an order can be made; in the reader's language.")
record FilingPlanBody(
        @Schema(description = "what an order names as its filingPlan", examples = "ca-spousal-sponsorship-qc")
        String id,

        @Schema(examples = "ca") String jurisdiction,
        String name,

        @Schema(description = "what it does not do, above all for the removal")
        String note,

        @Schema(
                description = "whether the chain keeps the removal from being carried out; pending never means stayed",
                enumeration = {"yes", "no", "only-if-on-time"})
        String staysRemoval,

        String authority,
        String authorityUrl,
        @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"}) String confidence,

        @Schema(description = "true where only a secondary source, or none, is known")
        boolean doubtful,

        @Schema(description = "when a person last compared it with its sources")
        LocalDate verified,

        @Schema(description = "the rule pack and its version", examples = "ca 2026.11.25")
        String pack,

        List<PlanStepBody> steps,
        String disclaimer) {

    static FilingPlanBody of(RulePack pack, FilingPlan plan, Language language) {
        var code = language.code();
        return new FilingPlanBody(
                plan.id(),
                pack.id(),
                plan.names().in(code),
                plan.note().in(code),
                plan.staysRemoval().code(),
                plan.authority().citation(),
                plan.authority().address(),
                plan.confidence().code(),
                plan.confidence().doubtful(),
                plan.verified(),
                pack.id() + " " + pack.version(),
                plan.steps().stream().map(step -> PlanStepBody.of(step, code)).toList(),
                SpokenSteps.noAdvice(language));
    }
}
