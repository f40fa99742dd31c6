package org.sursis.law.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sursis.docket.Event;
import org.sursis.law.Deadline;
import org.sursis.law.DeadlineRule;
import org.sursis.law.RuleText;

/**
 * A rule of the order's jurisdiction that an event set running, and what it comes to. Exactly one of {@code dates},
 * {@code pause} and {@code cannot} is there.
 *
 * @param text the text that the event's day selected; where none was in force, the last one
 * @param answer the way to the safe day, or null where it cannot be said
 * @param dates what it comes to
 * @param pause since when the clock stands still
 * @param cannot why it cannot be said, as a sentence
 * @param met what shows that the thing was done, or null
 * @param givenUp ids of the filings aimed at it when all of them were abandoned; else empty
 * @param pack id and version of the pack
 * @param place registry and zone of which it was asked
 * @param course what else it was asked of: the event, its way, the days on which the clock stood still
 */
public record OrderDeadline(
        DeadlineRule rule,
        Event event,
        RuleText text,
        Deadline answer,
        Dates dates,
        Pause pause,
        String cannot,
        Met met,
        List<UUID> givenUp,
        String pack,
        String place,
        String course) {

    public OrderDeadline {
        givenUp = List.copyOf(givenUp);
    }

    /** What shows that a thing was done; {@code on} is null where nobody said when. */
    public record Met(LocalDate on, String by) {}

    /** Where a deadline stands. */
    public enum State {
        OPEN,
        MET,
        /** Counsel gave up what was to beat it. */
        WAIVED,
        /** The clock stands still. */
        PAUSED,
        /** The safe day is over. */
        PASSED,
        /** It cannot be computed. */
        UNKNOWN;

        /** The public code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * True where nobody need do anything for the consequence to come: a clock that the text itself stops and starts runs out
     * into another state of the law.
     */
    public boolean converts() {
        return text.suspends() && rule.missed() != null;
    }

    /** True when what was done was done in time on the strictest reading, as far as is known. */
    boolean metInTime() {
        return met != null && (met.on() == null || dates == null || !met.on().isAfter(dates.safeDay()));
    }

    /** How it is told. */
    public TimeLimit limit() {
        return new TimeLimit(
                rule.id(), event.code(), rule.names(), dates, text.authority().citation(), text.confidence());
    }

    State state(Instant now, boolean waived) {
        if (met != null && (metInTime() || !converts())) {
            return State.MET;
        }
        if (cannot != null) {
            return waived ? State.WAIVED : State.UNKNOWN;
        }
        if (pause != null) {
            return State.PAUSED;
        }
        boolean over = !dates.tooLate().isAfter(now);
        if (waived && !(over && converts())) {
            return State.WAIVED;
        }
        return over ? State.PASSED : State.OPEN;
    }
}
