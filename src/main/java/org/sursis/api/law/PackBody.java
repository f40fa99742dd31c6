package org.sursis.api.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.FilingPlan;
import org.sursis.law.Gate;
import org.sursis.law.RulePack;
import org.sursis.law.WaitingTime;

/** A whole pack. */
@Schema(name = "Pack", description = "A jurisdiction's deadline rules, with the source of each.")
record PackBody(
        @Schema(description = "the jurisdiction", examples = "ca")
        String id,

        @Schema(examples = "2026.11.25") String version,
        NamesBody names,

        @Schema(description = "when a person last compared it with its sources")
        LocalDate verified,

        @Schema(
                description = "where days are counted when neither a registry nor a zone is named",
                examples = "America/Toronto")
        String zone,

        @Schema(description = "SHA-256 of its file, in hexadecimal")
        String fingerprint,

        List<RegistryBody> registries,
        List<RuleBody> rules,
        List<GateBody> gates,
        List<WaitingTimeBody> waitingTimes,

        @Schema(
                description = "ids of its filing plans, which stand at /api/v1/filing-plans",
                examples = "ca-spousal-sponsorship-qc")
        List<String> filingPlans,

        @Schema(description = "the calendar of an office that nobody named, or null", examples = "ca-ia")
        String office) {

    static PackBody of(RulePack pack) {
        return new PackBody(
                pack.id(),
                pack.version(),
                NamesBody.of(pack.names()),
                pack.verified(),
                pack.zone().getId(),
                pack.fingerprint(),
                pack.registries().entrySet().stream()
                        .map(registry -> new RegistryBody(
                                registry.getKey(), registry.getValue().getId()))
                        .toList(),
                pack.rules().stream().map(RuleBody::of).toList(),
                pack.gates().stream().map(GateBody::of).toList(),
                pack.waitingTimes().stream().map(WaitingTimeBody::of).toList(),
                pack.filingPlans().stream().map(FilingPlan::id).toList(),
                pack.office());
    }

    /** An office whose holidays differ. */
    @Schema(name = "Registry", description = "An office whose holidays may differ.")
    record RegistryBody(
            @Schema(examples = "CA-QC") String code,
            @Schema(examples = "America/Toronto") String zone) {}

    /** A moment before the removal after which an option is lost. */
    @Schema(name = "PackGate", description = "A moment before the removal after which an option is lost or harder.")
    record GateBody(
            @Schema(examples = "stay-motion-ordinary") String id,
            NamesBody names,

            @Schema(description = "how many business days before the removal; null where a rule gives the day")
            Integer businessDays,

            @Schema(description = "the rule that gives the day, or null")
            String rule,

            @Schema(description = "the calendar of the business days", examples = "ca-fcr")
            String calendar,

            @Schema(description = "the hour of that day, or null for its end", examples = "21:00")
            String at,

            @Schema(description = "the zone of that hour, or null for the removal's")
            String zone,

            @Schema(description = "true when an option is gone after it; false when it is good practice")
            boolean lost,

            String authority,
            String authorityUrl,

            @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"})
            String confidence) {

        static GateBody of(Gate gate) {
            return new GateBody(
                    gate.id(),
                    NamesBody.of(gate.names()),
                    gate.businessDays(),
                    gate.rule(),
                    gate.calendar(),
                    RuleBody.text(gate.at()),
                    RuleBody.text(gate.zone()),
                    gate.lost(),
                    gate.authority().citation(),
                    gate.authority().address(),
                    gate.confidence().code());
        }
    }

    /** How long an office takes. */
    @Schema(name = "WaitingTime", description = "How long an office takes for a document, in its business days.")
    record WaitingTimeBody(
            @Schema(description = "the filing's code", examples = "marriage-certificate")
            String filing,

            NamesBody names,

            @Schema(description = "the calendar by which the office works", examples = "qc-offices")
            String office,

            int fast,
            int typical,
            int slow,
            String authority,
            String authorityUrl,

            @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"})
            String confidence,

            LocalDate verified) {

        static WaitingTimeBody of(WaitingTime time) {
            return new WaitingTimeBody(
                    time.filing(),
                    NamesBody.of(time.names()),
                    time.office(),
                    time.fast(),
                    time.typical(),
                    time.slow(),
                    time.source().citation(),
                    time.source().address(),
                    time.confidence().code(),
                    time.verified());
        }
    }
}
