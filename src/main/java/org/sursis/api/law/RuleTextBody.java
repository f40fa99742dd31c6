package org.sursis.api.law;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.law.Branch;
import org.sursis.law.Receipt;
import org.sursis.law.RuleText;

/** The text of a rule as it stood for a while. */
@Schema(name = "RuleText", description = "The text of a rule as it stood for a while.")
record RuleTextBody(
        InForceBody inForce,

        @Schema(
                description = "how days are counted",
                enumeration = {
                    "days",
                    "court-days",
                    "business-days",
                    "clear-days",
                    "court-clear-days",
                    "hour-before",
                    "elapsed-hours",
                    "receipt",
                    "later-of",
                    "none"
                })
        String engine,

        @Schema(
                description = "what happens when the last day is not an ordinary one",
                enumeration = {"in-text", "not-in-text", "any-day", "never"})
        String roll,

        @Schema(description = "the calendar by which days are counted and moved, or null", examples = "ca-ia")
        String calendar,

        @Schema(description = "the strictest reading, ISO 8601, or null", examples = "P30D")
        String period,

        @Schema(description = "the most favourable reading; the same where there is one", examples = "P45D")
        String arguablePeriod,

        @Schema(description = "the event cannot lie earlier than this after the trigger, or null")
        String notBefore,

        @Schema(description = "a stated hour, or null", examples = "14:00")
        String at,

        @Schema(description = "the zone of stated hours, or null for the trigger's")
        String zone,

        @Schema(description = "the days of which the latest counts")
        List<BranchBody> laterOf,

        @Schema(description = "when what was sent counts as received, the usual way first")
        List<ReceiptBody> receipts,

        @Schema(description = "true when days of detention or stay do not count")
        boolean suspends,

        @Schema(examples = "IRPA s. 72(2)(b)") String authority,
        String authorityUrl,

        @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"}) String confidence,

        @Schema(description = "what must be said beside the date")
        List<NamesBody> caveats) {

    static RuleTextBody of(RuleText text) {
        return new RuleTextBody(
                new InForceBody(text.from(), text.to()),
                text.engine().code(),
                text.roll().code(),
                text.calendar(),
                RuleBody.text(text.period()),
                RuleBody.text(text.arguablePeriod()),
                RuleBody.text(text.notBefore()),
                RuleBody.text(text.at()),
                RuleBody.text(text.zone()),
                text.branches().stream().map(BranchBody::of).toList(),
                text.receipts().stream().map(ReceiptBody::of).toList(),
                text.suspends(),
                text.authority().citation(),
                text.authority().address(),
                text.confidence().code(),
                NamesBody.of(text.caveats()));
    }

    /** Days in force. */
    @Schema(name = "InForce", description = "First and last day in force; no last day while it is.")
    record InForceBody(LocalDate from, LocalDate to) {}

    /** One of the days of which the latest counts. */
    @Schema(name = "Branch", description = "One of the days of which the latest counts.")
    record BranchBody(
            @Schema(description = "the rule whose day is the start, or null for the trigger itself")
            String after,

            @Schema(examples = "P1D") String period,

            @Schema(description = "the same on the strictest reading", examples = "P0D")
            String safePeriod) {

        static BranchBody of(Branch branch) {
            return new BranchBody(
                    branch.after(),
                    branch.period().toString(),
                    branch.safePeriod().toString());
        }
    }

    /** When what was sent one way counts as received. */
    @Schema(name = "Receipt", description = "When what was sent one way counts as received.")
    record ReceiptBody(
            @Schema(examples = "mail") String how,
            @Schema(examples = "P10D") String period,

            @Schema(description = "later than this counts as the next day; null where the hour makes no difference")
            String cutOff,

            @Schema(enumeration = {"in-text", "not-in-text", "any-day", "never"})
            String roll) {

        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(
                    receipt.how(),
                    receipt.period().toString(),
                    RuleBody.text(receipt.cutOff()),
                    receipt.roll().code());
        }
    }
}
