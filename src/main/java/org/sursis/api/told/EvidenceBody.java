package org.sursis.api.told;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.Alert;
import org.sursis.watch.Watched;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;
import org.sursis.watch.evidence.Evidence;

/** One order's story. */
@Schema(name = "Evidence", description = "One order's story, and the entries of the journal that say so.")
record EvidenceBody(
        OrderName order,

        @Schema(description = "when this was put together") Instant generatedAt,
        @Schema(description = "the key that asked for it") String generatedBy,

        JournalState journal,

        @Schema(description = "every message, oldest first") List<MessageBody> messages,

        @Schema(description = "who answered what") List<Step> answers,

        @Schema(description = "when the removal was set, moved or confirmed, and why")
        List<Step> dates,

        @Schema(description = "when the order's colour changed")
        List<Step> standings,

        @Schema(description = "what ended messages, alerts or the watch, and why")
        List<Step> stops,

        @Schema(
                description =
                        "all that the journal tells of the order, as in an export: hash is the SHA-256 of the rest as"
                                + " RFC 8785 writes it, so jq -c '.entries[0]' | jq -cjS 'del(.hash)' | sha256sum finds the same")
        List<Map<String, Object>> entries) {

    static EvidenceBody of(Evidence evidence) {
        return new EvidenceBody(
                OrderName.of(evidence.order()),
                evidence.at(),
                evidence.by(),
                JournalState.of(evidence.head(), evidence.sound()),
                evidence.messages().stream()
                        .map(m -> MessageBody.of(m, evidence))
                        .toList(),
                evidence.answers().stream().map(Step::of).toList(),
                evidence.dates().stream().map(Step::of).toList(),
                evidence.standings().stream().map(Step::of).toList(),
                evidence.stops().stream().map(Step::of).toList(),
                evidence.entries().stream()
                        .map(link -> (Map<String, Object>) link.fields())
                        .toList());
    }

    /** The order by what it is known by. */
    @Schema(name = "OrderName")
    record OrderName(UUID id, String reference, String jurisdiction, String kind, String standing, Instant openedAt) {

        static OrderName of(Watched watched) {
            var order = watched.file().order();
            return new OrderName(
                    order.id(),
                    order.reference(),
                    order.particulars().jurisdiction(),
                    order.particulars().kind(),
                    watched.standing().code(),
                    order.openedAt());
        }
    }

    /** Where the organization's chain stands. */
    @Schema(name = "JournalState")
    record JournalState(
            UUID organization,

            @Schema(description = "how many entries the organization's chain had")
            long seq,

            @Schema(description = "the hash of the last of them; who keeps it can prove later that nothing was changed")
            String head,

            @Schema(description = "true when each entry below is what was hashed")
            boolean sound) {

        static JournalState of(Head head, boolean sound) {
            return new JournalState(head.organization(), head.seq(), head.hash(), sound);
        }
    }

    /** A message as its reader saw it, to whom, and what became of it. */
    @Schema(name = "MessageEvidence")
    record MessageBody(
            DeliveryBody delivery,

            @Schema(description = "the name of the person addressed")
            String to,

            @Schema(description = "kinds of the alerts in it")
            List<String> kinds,

            @Schema(description = "null where the channel has none")
            String subject,

            @Schema(description = "in the reader's language; the link is left out")
            String text,

            @Schema(
                    description =
                            "true when the journal holds the fingerprint of this text's facts from when it was decided")
            boolean asPlanned,

            @Schema(description = "places in the chain of the entries about it")
            List<Long> entries) {

        static MessageBody of(Evidence.Message message, Evidence evidence) {
            var told = message.told();
            return new MessageBody(
                    DeliveryBody.of(told),
                    told.notice().reader(),
                    message.alerts().stream()
                            .map(Alert::kind)
                            .map(k -> k.code())
                            .toList(),
                    message.subject(),
                    message.text(),
                    message.asPlanned(),
                    evidence.about(message));
        }
    }

    /** One entry of the journal, in brief. */
    @Schema(name = "Step")
    record Step(
            @Schema(description = "its place in the chain") long seq,
            Instant at,

            @Schema(description = "the key, the person, or sursis itself")
            String who,

            String event,
            Map<String, String> details) {

        static Step of(Link link) {
            var entry = link.entry();
            return new Step(link.seq(), entry.at(), entry.who(), entry.event(), new TreeMap<>(entry.details()));
        }
    }
}
