package org.sursis.docket;

import java.time.Instant;

/**
 * The removal as it stands and what was said of it before.
 *
 * @param current the removal, or null while no date is known
 * @param version 0 while no date is known; rises by one with every date set or moved
 * @param setAt when the current date was set, or null
 * @param previous the date before the last move, or null
 * @param confirmedAt when somebody last said that this is still the date (setting it says so), or null
 */
public record RemovalHistory(Removal current, int version, Instant setAt, Removal previous, Instant confirmedAt) {
    /** No date is known. */
    public static final RemovalHistory UNKNOWN = new RemovalHistory(null, 0, null, null, null);

    /** A date set or moved at {@code now}. */
    public RemovalHistory moved(Removal removal, Instant now) {
        return new RemovalHistory(removal, version + 1, now, current, now);
    }

    /** The same moment told again, perhaps from a better source: a confirmation, not a move. */
    public RemovalHistory restated(Removal removal, Instant now) {
        return new RemovalHistory(removal, version, setAt, previous, now);
    }

    /** Somebody looked, and the date still stands. */
    public RemovalHistory confirmed(Instant now) {
        return new RemovalHistory(current, version, setAt, previous, now);
    }
}
