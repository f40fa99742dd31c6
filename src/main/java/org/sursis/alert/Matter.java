package org.sursis.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.docket.Removal;

/** What one alert says: the facts, without words. Stored as they were when it was decided. */
public sealed interface Matter {

    /** What kind of alert this is. */
    AlertKind kind();

    /** What the alert is about within its order; two alerts of one kind on one subject are the same thing said again. */
    String subject();

    /** The service begins to watch the order. */
    record WatchStarted() implements Matter {
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
     */
    record Approach(String target, int version, Rung rung, List<Rung> missed, Lateness lateBecause, List<String> open)
            implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.APPROACH;
        }

        @Override
        public String subject() {
            return target;
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

    /** A delivery died: this person could not be reached that way. */
    record Unreachable(UUID delivery, UUID contact, String name, Channel channel, String because) implements Matter {
        @Override
        public AlertKind kind() {
            return AlertKind.UNREACHABLE;
        }

        @Override
        public String subject() {
            return delivery.toString();
        }
    }

    /** Why a rung is said after its time. */
    enum Lateness {
        ON_TIME,
        ORDER_ARRIVED_LATE,
        DATE_MOVED,
        SERVICE_WAS_DOWN,
        NEWLY_INCOMPLETE
    }

    /** Why the next person is called. */
    enum Silence {
        NO_ANSWER,
        NOT_MINE,
        ANSWER_RAN_OUT
    }
}
