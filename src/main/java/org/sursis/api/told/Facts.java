package org.sursis.api.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.Matter;
import org.sursis.alert.Rung;
import org.sursis.docket.Filing;
import org.sursis.docket.Removal;
import org.sursis.race.Reason;

/** The facts of an alert beside its kind; each kind has its own. */
final class Facts {

    private Facts() {}

    /** The record for one matter; null where the kind says it all. */
    static Object of(Matter matter) {
        if (matter instanceof Matter.Approach m) {
            return new Approach(
                    m.missed().stream().map(Rung::code).toList(),
                    code(m.lateBecause()),
                    m.open(),
                    m.version(),
                    LimitBody.of(m.limit()),
                    GateBody.of(m.gate()));
        }
        if (matter instanceof Matter.DeadlineMoved m) {
            return MoveBody.of(m.move());
        }
        if (matter instanceof Matter.DeadlinePassed m) {
            return new DeadlinePassed(LimitBody.of(m.limit()), m.converts(), m.version());
        }
        if (matter instanceof Matter.GateClosed m) {
            return new GateClosed(GateBody.of(m.gate()), m.open());
        }
        if (matter instanceof Matter.StandingChanged m) {
            return StandingChanged.of(m);
        }
        if (matter instanceof Matter.DateMoved m) {
            return new DateMoved(Moment.of(m.before()), Moment.of(m.now()), m.version());
        }
        if (matter instanceof Matter.Overdue m) {
            return new Overdue(m.filing(), m.called(), m.expectedOn(), m.estimated());
        }
        if (matter instanceof Matter.StaleDate m) {
            return new StaleDate(m.lastConfirmed(), m.days(), m.passed());
        }
        if (matter instanceof Matter.Unacknowledged m) {
            return new Unacknowledged(m.of(), m.tier(), code(m.because()), m.since());
        }
        if (matter instanceof Matter.Unreachable m) {
            return new Unreachable(
                    m.delivery(), m.contact(), m.name(), m.channel().code(), m.because(), m.late());
        }
        if (matter instanceof Matter.SecondEyes m) {
            return new SecondEyes(code(m.what()), m.by(), m.reason(), m.note(), m.people());
        }
        return matter instanceof Matter.WatchEnded m ? new WatchEnded(m.reason(), m.note()) : null;
    }

    /** The rung that a matter is about; null when it is about none. */
    static String rung(Matter matter) {
        return matter instanceof Matter.Approach m ? m.rung().code() : null;
    }

    /** The target that a matter is about; null when it is about none. */
    static String target(Matter matter) {
        return switch (matter.kind()) {
            case APPROACH, DATE_MOVED, DEADLINE_PASSED, GATE_CLOSED, STALE_DATE ->
                matter.limit() == null ? matter.subject() : matter.limit().rule();
            case OVERDUE, STANDING, UNACKNOWLEDGED -> Filing.REMOVAL;
            case WATCH_STARTED, UNREACHABLE, SECOND_EYES, WATCH_ENDED -> null;
        };
    }

    /** The public code of a constant. */
    static String code(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Schema(name = "ApproachDetails")
    record Approach(
            @Schema(description = "rungs that were already past, farthest first")
            List<String> missed,

            @Schema(
                    description = "why it is said after its time",
                    enumeration = {
                        "on-time",
                        "order-arrived-late",
                        "date-moved",
                        "service-was-down",
                        "event-recorded-late",
                        "newly-incomplete",
                        "watch-had-ended",
                        "silenced"
                    })
            String late,

            @Schema(description = "codes of the filings that are not complete")
            List<String> open,

            @Schema(description = "which date of the target is meant")
            int version,

            @Schema(description = "the deadline that comes nearer; null when it is none")
            LimitBody deadline,

            @Schema(description = "the gate that comes nearer; null when it is none")
            GateBody gate) {}

    @Schema(name = "DeadlinePassedDetails")
    record DeadlinePassed(
            LimitBody deadline,

            @Schema(description = "what follows has come by itself: the departure order is a deportation order")
            boolean converted,

            @Schema(description = "which date of the deadline is meant")
            int version) {}

    @Schema(name = "GateClosedDetails")
    record GateClosed(
            GateBody gate,

            @Schema(description = "codes of the filings that aimed at it and were not complete")
            List<String> open) {}

    @Schema(name = "StandingDetails")
    record StandingChanged(
            @Schema(description = "the standing that was said last; null when none was")
            String from,

            String to,

            @Schema(description = "why, what decides first") List<Because> because,

            @Schema(description = "counsel's own list, where the path is lost")
            List<String> alternatives) {

        static StandingChanged of(Matter.StandingChanged matter) {
            return new StandingChanged(
                    code(matter.from()),
                    code(matter.to()),
                    matter.race().reasons().stream().map(Because::of).toList(),
                    matter.alternatives());
        }
    }

    @Schema(name = "StandingReason")
    record Because(
            @Schema(examples = "pace") String kind,
            String filing,
            String other,
            LocalDate day,
            LocalDate latest,
            Integer businessDays) {

        static Because of(Reason reason) {
            return new Because(
                    reason.kind().code(),
                    reason.filing(),
                    reason.other(),
                    reason.day(),
                    reason.latest(),
                    reason.businessDays());
        }
    }

    @Schema(name = "DateMovedDetails")
    record DateMoved(
            Moment before,
            Moment now,

            @Schema(description = "which removal date this is")
            int version) {}

    @Schema(name = "OverdueDetails")
    record Overdue(
            String filing,
            String called,
            LocalDate expectedOn,

            @Schema(description = "the day follows from an estimate and was not named")
            boolean estimated) {}

    @Schema(name = "StaleDateDetails")
    record StaleDate(
            LocalDate lastConfirmed,
            int days,
            @Schema(description = "the date lies behind us") boolean passed) {}

    @Schema(name = "UnacknowledgedDetails")
    record Unacknowledged(
            @Schema(description = "the alert that had no answer")
            UUID alert,

            int tier,

            @Schema(enumeration = {"no-answer", "not-mine", "answer-ran-out", "answerer-left"})
            String because,

            Instant since) {}

    @Schema(name = "UnreachableDetails")
    record Unreachable(
            @Schema(
                    description =
                            "the message: one of the order's deliveries, or a message of the morning or a letter that died there")
            UUID delivery,

            UUID contact,
            String name,
            String channel,
            String because,

            @Schema(
                    description =
                            "true when the message was not taken in time and is still being tried; false when it died")
            boolean late) {}

    @Schema(name = "SecondEyesDetails")
    record SecondEyes(
            @Schema(
                    description = "what one person did alone, and a second one is to see; or that it was taken back",
                    enumeration = {"closure-asked", "watch-goes-on", "people-held", "glass-broken"})
            String what,

            @Schema(description = "null where it was taken back")
            String by,

            String reason,
            String note,

            @Schema(description = "names of those who were taken off the list and are told all the same")
            List<String> people) {}

    @Schema(name = "WatchEndedDetails")
    record WatchEnded(String reason, String note) {}

    /** A removal as one alert saw it. */
    @Schema(name = "RemovalMoment")
    record Moment(LocalDate date, String time, String zone, Instant at, String source, String reason) {

        static Moment of(Removal removal) {
            return removal == null
                    ? null
                    : new Moment(
                            removal.date(),
                            removal.time() == null ? null : removal.time().toString(),
                            removal.zone().getId(),
                            removal.at(),
                            removal.source(),
                            removal.reason());
        }
    }
}
