package org.sursis.docket;

import java.time.Instant;
import java.util.Optional;

/**
 * The removal as it stands and what was said of it before.
 *
 * @param current the removal, or null while no date is known
 * @param version 0 while no date is known; rises by one with every date set or moved
 * @param setAt when the current date was set, or null
 * @param previous the date before the last move, or null
 * @param confirmedAt when somebody last said that this is still the date (setting it says so), or null
 * @param held what is watched instead until a second member has confirmed that the date moved later, or null
 */
public record RemovalHistory(
        Removal current, int version, Instant setAt, Removal previous, Instant confirmedAt, Held held) {
    /** No date is known. */
    public static final RemovalHistory UNKNOWN = new RemovalHistory(null, 0, null, null, null, null);

    /**
     * An earlier date that a later one has not silenced yet.
     *
     * @param version under which it was set
     * @param movedBy who moved it later, and so cannot be the second pair of eyes
     */
    public record Held(Removal earlier, int version, By movedBy) {}

    /** A date set or moved at {@code now}, and believed at once. */
    public RemovalHistory moved(Removal removal, Instant now) {
        return new RemovalHistory(removal, version + 1, now, current, now, null);
    }

    /** A date moved later by one person: what was watched until now stays watched. */
    public RemovalHistory movedLater(Removal removal, Instant now, By by) {
        return new RemovalHistory(
                removal, version + 1, now, current, now, new Held(watched(now), watchedVersion(now), by));
    }

    /** The same moment told again, perhaps from a better source: a confirmation, not a move. */
    public RemovalHistory restated(Removal removal, Instant now) {
        return new RemovalHistory(removal, version, setAt, previous, now, held);
    }

    /** Somebody looked, and the date still stands. */
    public RemovalHistory confirmed(Instant now) {
        return new RemovalHistory(current, version, setAt, previous, now, held);
    }

    /** A second pair of eyes saw it too: nothing but the current date counts any more. */
    public RemovalHistory believed() {
        return new RemovalHistory(current, version, setAt, previous, confirmedAt, null);
    }

    /** What is held at {@code now}: an earlier date that has passed holds nothing up any more. */
    public Optional<Held> heldAt(Instant now) {
        return Optional.ofNullable(held).filter(h -> h.earlier().at().isAfter(now));
    }

    /** The removal that is watched at {@code now}; null while no date is known. */
    public Removal watched(Instant now) {
        return heldAt(now).map(Held::earlier).orElse(current);
    }

    /** The version of the removal that is watched at {@code now}. */
    public int watchedVersion(Instant now) {
        return heldAt(now).map(Held::version).orElse(version);
    }
}
