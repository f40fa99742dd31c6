package org.sursis.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.people.ContactBody;
import org.sursis.docket.Closure;
import org.sursis.docket.ClosureAsked;
import org.sursis.docket.Stay;
import org.sursis.notice.race.SpokenAssessment;
import org.sursis.watch.Watched;

/** An order as answers show it, with how the watch over it stands. */
@Schema(name = "RemovalOrder", description = "A removal order, all that hangs on it, and how the watch over it stands.")
record OrderBody(
        UUID id,
        String reference,
        @Schema(enumeration = {"ca", "us", "uk"}) String jurisdiction,
        String registry,
        String kind,
        @Schema(description = "null while no date is known") RemovalBody removal,
        @Schema(description = "null when none is recorded") StayBody stay,
        boolean chainConfirmed,
        boolean operatorAsFallback,

        @Schema(description = "what is left to do if the path is lost, in counsel's own words")
        List<String> alternatives,

        @Schema(description = "gates that counsel set; those of the rule pack stand in the assessment")
        List<GateForm> gates,

        @Schema(enumeration = {"unknown", "clear", "tight", "at-risk", "lost", "settled", "stayed", "closed"})
        String standing,

        @Schema(description = "the earliest instant at which anything about it can change; null when closed")
        Instant nextReviewAt,

        Instant lastReviewedAt,

        @Schema(description = "the civil day on which the race was looked at last; null where nothing is reckoned")
        LocalDate assessedOn,

        @Schema(description = "of the filing that decides; null when nothing can be said or nothing is left")
        SpokenAssessment.Left slack,

        @Schema(description = "the code of the filing that decides")
        String bindingFiling,

        @Schema(description = "0 to 1; null when it cannot be said")
        Double probabilityInTime,

        Instant openedAt,
        @Schema(description = "null while it is watched") ClosureBody closure,

        @Schema(
                description =
                        "that one person asked to end the watch, which goes on until a second one confirms; null when nobody did")
        ClosureBody closureAsked,

        List<FilingBody> filings,
        List<ContactBody> contacts,

        @Schema(description = "people who were taken off the list, and are told until a second member confirms that")
        List<ContactBody> stillTold,

        @Schema(description = "rises with every change; its ETag. A review is no change.")
        int revision) {

    static OrderBody of(Watched watched) {
        var order = watched.file().order();
        var particulars = order.particulars();
        var brief = watched.brief();
        return new OrderBody(
                order.id(),
                particulars.reference(),
                particulars.jurisdiction(),
                particulars.registry(),
                particulars.kind(),
                RemovalBody.of(order.removal()),
                StayBody.of(order.stay()),
                order.chainConfirmed(),
                particulars.operatorAsFallback(),
                particulars.alternatives(),
                particulars.gates().stream().map(GateForm::of).toList(),
                watched.standing().code(),
                watched.nextReviewAt(),
                watched.reviewedAt(),
                brief == null ? null : brief.asOf(),
                brief == null ? null : SpokenAssessment.Left.of(brief.slack()),
                brief == null ? null : brief.bindingFiling(),
                brief == null ? null : SpokenAssessment.rounded(brief.probabilityInTime()),
                order.openedAt(),
                ClosureBody.of(order.closure()),
                ClosureBody.of(order.closureAsked()),
                watched.file().filings().stream()
                        .map(f -> FilingBody.of(order.id(), f))
                        .toList(),
                watched.file().listed().stream().map(ContactBody::of).toList(),
                watched.file().leaving().stream().map(ContactBody::of).toList(),
                order.revision());
    }

    /** What keeps the removal from being carried out. */
    @Schema(name = "Stay", description = "What keeps the removal from being carried out.")
    record StayBody(
            @Schema(description = "the court, decision or rule that grants it")
            String authority,

            @Schema(description = "the day on which it ends, or null when it has no end")
            LocalDate until,

            Instant since) {

        static StayBody of(Stay stay) {
            return stay == null ? null : new StayBody(stay.authority(), stay.until(), stay.since());
        }
    }

    /** Why and when the watch ended. */
    @Schema(name = "Closure", description = "Why and when the watch ended, or was asked to end.")
    record ClosureBody(String reason, String note, Instant at, String by) {

        static ClosureBody of(Closure closure) {
            return closure == null
                    ? null
                    : new ClosureBody(closure.reason(), closure.note(), closure.at(), closure.by());
        }

        static ClosureBody of(ClosureAsked asked) {
            return asked == null
                    ? null
                    : new ClosureBody(
                            asked.reason(), asked.note(), asked.at(), asked.by().name());
        }
    }
}
