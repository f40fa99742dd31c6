package org.sursis.law.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of a deadline between two looks at it, so that a change is seen and said.
 *
 * @param limit the deadline with the last dates that were said of it
 * @param course what it does
 * @param event the event from which it runs; the last one when that was taken back
 * @param pause since when the clock stands still, or null
 * @param cannot why it cannot be said, or null
 * @param pack id and version of the pack that gave it
 * @param place registry and zone of which it was asked
 * @param asked what else it was asked of
 * @param version rises by one with every change
 * @param since when it last changed
 * @param oldWaivers ids of filings that were abandoned before the event: they waive an earlier deadline, not this one
 */
public record KeptDeadline(
        TimeLimit limit,
        Course course,
        UUID event,
        Pause pause,
        String cannot,
        String pack,
        String place,
        String asked,
        int version,
        Instant since,
        List<UUID> oldWaivers) {

    public KeptDeadline {
        oldWaivers = List.copyOf(oldWaivers);
    }

    /** What a deadline does. */
    public enum Course {
        RUNS,
        /** Its clock stands still. */
        PAUSED,
        /** It cannot be computed. */
        UNKNOWN,
        /** Nothing sets it running any more. */
        GONE
    }
}
