package org.sursis.api.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.DeadlineRule;

/** One rule of a pack. */
@Schema(name = "Rule", description = "One deadline rule.")
record RuleBody(
        @Schema(examples = "ca-aljr-15") String id,
        NamesBody names,

        @Schema(description = "what day 0 is, in words") NamesBody trigger,

        @Schema(description = "events on an order that are the trigger")
        List<String> events,

        @Schema(description = "true when it becomes a target of the watch by itself")
        boolean watched,

        @Schema(description = "events that show that it was met or is no longer needed")
        List<String> metBy,

        @Schema(description = "the rule of receipt for each way of sending")
        Map<String, String> receivedBy,

        @Schema(enumeration = {"yes", "no", "only-if-on-time"})
        String staysRemoval,

        @Schema(description = "who may extend it and how, or null")
        NamesBody extension,

        @Schema(description = "what follows when it is missed, or null")
        NamesBody missed,

        @Schema(description = "when a person last compared it with its source")
        LocalDate verified,

        @Schema(description = "its texts, the oldest first; the day of the trigger selects one")
        List<RuleTextBody> texts) {

    static RuleBody of(DeadlineRule rule) {
        return new RuleBody(
                rule.id(),
                NamesBody.of(rule.names()),
                NamesBody.of(rule.trigger()),
                rule.events(),
                rule.watched(),
                rule.metBy(),
                new TreeMap<>(rule.receivedBy()),
                rule.staysRemoval().code(),
                NamesBody.of(rule.extension()),
                NamesBody.of(rule.missed()),
                rule.verified(),
                rule.texts().stream().map(RuleTextBody::of).toList());
    }

    /** As it writes itself, or null. */
    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
