package org.sursis.api.told;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;

/** One thing that must be said about one order. */
@Schema(name = "Alert", description = "One thing that must be said about one order.")
record AlertBody(
        UUID id,
        UUID order,

        @Schema(
                enumeration = {
                    "watch-started",
                    "date-moved",
                    "deadline-passed",
                    "gate-closed",
                    "standing",
                    "approach",
                    "overdue",
                    "stale-date",
                    "unacknowledged",
                    "unreachable",
                    "second-eyes",
                    "watch-ended"
                })
        String kind,

        @Schema(description = "what it warns of, or null", examples = "removal")
        String target,

        @Schema(description = "the lead time reached, ISO 8601, or null", examples = "P10D")
        String rung,

        @Schema(enumeration = {"info", "notice", "urgent", "critical"})
        String severity,

        @Schema(description = "when it was decided") Instant at,
        Instant targetAt,

        @Schema(description = "ids of the contacts it is addressed to")
        List<UUID> contacts,

        @Schema(description = "the highest tier it is addressed to")
        int tier,

        @Schema(
                description =
                        "when the next person is called unless somebody answers; null when no answer is asked for")
        Instant answerBy,

        @Schema(description = "null while nobody answered") AnswerBody acknowledgement,

        @Schema(description = "true while an answer is awaited")
        boolean open,

        @Schema(
                description = "why nothing need be done about it any more, or null",
                enumeration = {"complete", "date-moved", "confirmed", "stayed", "closed", "passed"})
        String moot,

        @Schema(
                description = "the facts; each kind has its own",
                oneOf = {
                    Facts.Approach.class,
                    Facts.DateMoved.class,
                    MoveBody.class,
                    Facts.DeadlinePassed.class,
                    Facts.GateClosed.class,
                    Facts.StandingChanged.class,
                    Facts.Overdue.class,
                    Facts.StaleDate.class,
                    Facts.Unacknowledged.class,
                    Facts.Unreachable.class,
                    Facts.SecondEyes.class,
                    Facts.WatchEnded.class
                })
        Object details) {

    static AlertBody of(Alert alert) {
        return new AlertBody(
                alert.id(),
                alert.order(),
                alert.kind().code(),
                Facts.target(alert.matter()),
                Facts.rung(alert.matter()),
                alert.severity().code(),
                alert.at(),
                alert.targetAt(),
                alert.recipients(),
                alert.tier(),
                alert.answerBy(),
                AnswerBody.of(alert.answer()),
                alert.awaitsAnswer(),
                Facts.code(alert.moot()),
                Facts.of(alert.matter()));
    }

    /** What a named person answered. */
    @Schema(name = "Acknowledgement")
    record AnswerBody(
            @Schema(enumeration = {"have-it", "filed", "date-changed", "not-mine"})
            String answer,

            String by,
            String note,

            @Schema(description = "reference of what proves a filing; only of filed, else null")
            String proof,

            Instant at,

            @Schema(description = "when it runs out and reminders begin again; null when it stops nothing")
            Instant until) {

        static AnswerBody of(Answer answer) {
            return answer == null
                    ? null
                    : new AnswerBody(
                            answer.word().code(),
                            answer.by().name(),
                            answer.note(),
                            answer.proof(),
                            answer.at(),
                            answer.until());
        }
    }
}
