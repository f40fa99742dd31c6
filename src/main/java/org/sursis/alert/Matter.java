package org.sursis.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.calendar.Names;
import org.sursis.docket.Removal;
import org.sursis.law.GateTime;
import org.sursis.law.order.Move;
import org.sursis.law.order.TimeLimit;
import org.sursis.race.Assessment;
import org.sursis.race.Standing;

/** What one alert says: the facts, without words. Stored as they were when it was decided. */
public sealed interface Matter {

    /** What kind of alert this is. */
    AlertKind kind();

    /** What the alert is about within its order; two alerts of one kind on one subject are the same thing said again. */
    String subject();

    /** The deadline that the alert is about; null when it is about none. */
    default TimeLimit limit() {
        return null;
    }

    /** The gate that the alert is about; null when it is about none. */
    default GateTime gate() {
        return null;
    }

    /**
     * The service begins to watch the order.
     *
     * @param standing its colour at that moment, or null where it was not written down
     */
    record WatchStarted(Standing standing) implements Matter {

        /** The watch begins, whatever the colour. */
        public WatchStarted() {
            this(null);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.WATCH_STARTED;
        }

        @Override
        public String subject() {
            return "order";
        }
    }

    /** The service stops watching the order. */
    record WatchEnded(String reason, String note) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.WATCH_ENDED;
        }

        @Override
        public String subject() {
            return "order";
        }
    }

    /**
     * A rung is reached while a filing is incomplete.
     *
     * @param missed rungs that were already past and are not said one by one, farthest first
     * @param lateBecause why this rung is said after its time; {@link Lateness#ON_TIME} when it is not
     * @param open codes of the filings that are not complete
     * @param limit the deadline that comes nearer, or null when it is none
     * @param gate the gate that comes nearer, or null when it is none
     */
    record Approach(
            String target,
            int version,
            Rung rung,
            List<Rung> missed,
            Lateness lateBecause,
            List<String> open,
            TimeLimit limit,
            GateTime gate)
            implements Matter {

        /** The removal comes nearer. */
        public Approach(
                String target, int version, Rung rung, List<Rung> missed, Lateness lateBecause, List<String> open) {
            this(target, version, rung, missed, lateBecause, open, null, null);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.APPROACH;
        }

        @Override
        public String subject() {
            return limit == null ? target : limit.key();
        }
    }

    /** A gate has closed; {@code open} are the codes of the filings that aim at it and were not complete. */
    record GateClosed(GateTime gate, List<String> open) implements Matter {

        public GateClosed {
            open = List.copyOf(open);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.GATE_CLOSED;
        }

        @Override
        public String subject() {
            return gate.id();
        }
    }

    /** The removal was set or moved; {@code before} is null when no date was known. */
    record DateMoved(int version, Removal before, Removal now) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.DATE_MOVED;
        }

        @Override
        public String subject() {
            return "removal";
        }
    }

    /** A deadline was computed for the first time, moved, stopped, fell away or cannot be computed. */
    record DeadlineMoved(Move move) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.DATE_MOVED;
        }

        @Override
        public String subject() {
            return move.limit().key();
        }

        @Override
        public TimeLimit limit() {
            return move.limit();
        }
    }

    /**
     * The last safe day of a deadline is over and nobody said that it was met.
     *
     * @param missed what follows, or null where the pack does not say
     * @param converts true when that has come by itself
     */
    record DeadlinePassed(TimeLimit limit, int version, Names missed, boolean converts) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.DEADLINE_PASSED;
        }

        @Override
        public String subject() {
            return limit.key();
        }
    }

    /**
     * The order's colour changed: it got worse or, once and quietly, better; or nothing can be said of it for long.
     *
     * @param from the colour that was last said, or null when none was
     * @param race the race as it stood then, without its single filings
     * @param alternatives what counsel listed for the case that the path is lost; empty unless it is
     */
    record StandingChanged(Standing from, Assessment race, List<String> alternatives) implements Matter {

        public StandingChanged {
            alternatives = List.copyOf(alternatives);
        }

        /** The colour now. */
        public Standing to() {
            return race.standing();
        }

        /** True when it got better; not to know is never better. */
        public boolean better() {
            return from != null && to() != Standing.UNKNOWN && rank(to()) < rank(from);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.STANDING;
        }

        @Override
        public String subject() {
            return "order";
        }

        /** How bad a colour is; grey lies between green and yellow, for what nobody knows is never green. */
        static int rank(Standing standing) {
            return switch (standing) {
                case SETTLED, CLEAR, STAYED, CLOSED -> 0;
                case UNKNOWN -> 1;
                case TIGHT -> 2;
                case AT_RISK -> 3;
                case LOST -> 4;
            };
        }
    }

    /** A filing's expected day passed. {@code estimated} when the day follows from an estimate and was not named. */
    record Overdue(String filing, String called, LocalDate expectedOn, boolean estimated) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.OVERDUE;
        }

        @Override
        public String subject() {
            return filing;
        }
    }

    /** Nobody confirmed the removal date for {@code days} days; {@code passed} when that date lies behind us. */
    record StaleDate(LocalDate lastConfirmed, int days, boolean passed) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.STALE_DATE;
        }

        @Override
        public String subject() {
            return "removal";
        }
    }

    /** An alert had no answer in its window, was declined, or its answer ran out. */
    record Unacknowledged(UUID of, int tier, Silence because, Instant since) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.UNACKNOWLEDGED;
        }

        @Override
        public String subject() {
            return "answer";
        }
    }

    /**
     * A delivery died, or was not taken in time: this person could not be reached that way.
     *
     * @param late true when it is still being tried; somebody else is told beside it
     */
    record Unreachable(UUID delivery, UUID contact, String name, Channel channel, String because, boolean late)
            implements Matter {

        Way way() {
            return new Way(contact, channel);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.UNREACHABLE;
        }

        @Override
        public String subject() {
            return delivery.toString();
        }
    }

    /**
     * What one person did alone and a second one is to see, and what became of it.
     *
     * @param by who did it; null where it is told that everything goes on as before
     * @param reason in a code, or, of a broken glass, in words; or null
     * @param note free text, or null
     * @param people who were taken off the list and are told all the same
     */
    record SecondEyes(What what, String by, String reason, String note, List<String> people) implements Matter {

        public SecondEyes {
            people = List.copyOf(people);
        }

        /** Of what takes nobody off the list. */
        public SecondEyes(What what, String by, String reason, String note) {
            this(what, by, reason, note, List.of());
        }

        @Override
        public AlertKind kind() {
            return AlertKind.SECOND_EYES;
        }

        @Override
        public String subject() {
            return switch (what) {
                case CLOSURE_ASKED, WATCH_GOES_ON -> "closure";
                case PEOPLE_HELD -> "contacts";
                case GLASS_BROKEN -> "break-glass";
            };
        }
    }

    /** What a second person is to see. */
    enum What {
        /** The watch is to end; it goes on until somebody else confirms it. */
        CLOSURE_ASKED,
        /** It was not to end after all. */
        WATCH_GOES_ON,
        /** Nobody of tier 1 is who they were; those who were are told until somebody else confirms it. */
        PEOPLE_HELD,
        /** One person alone made it effective. */
        GLASS_BROKEN
    }

    /** Why a rung is said after its time. */
    enum Lateness {
        ON_TIME,
        ORDER_ARRIVED_LATE,
        DATE_MOVED,
        SERVICE_WAS_DOWN,
        EVENT_RECORDED_LATE,
        NEWLY_INCOMPLETE,
        WATCH_HAD_ENDED,
        /** A stay or a filing that counted as complete had silenced it, and that was taken back. */
        SILENCED
    }

    /** Why the next person is called. */
    enum Silence {
        NO_ANSWER,
        NOT_MINE,
        ANSWER_RAN_OUT,
        /** Who had answered is not on the list any more. */
        ANSWERER_LEFT
    }
}
