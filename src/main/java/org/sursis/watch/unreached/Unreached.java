package org.sursis.watch.unreached;

import java.time.Duration;
import java.time.Instant;

/**
 * That nobody can be reached for an order.
 *
 * @param since when a review found it
 * @param toldAt when administrators were last told
 */
public record Unreached(Instant since, Instant toldAt) {
    static final Duration AGAIN_AFTER = Duration.ofHours(24);

    /** How it stands after a look at {@code now} found it, where {@code before} was known, or null. */
    public static Unreached found(Unreached before, Instant now) {
        if (before == null) {
            return new Unreached(now, now);
        }
        return before.againAt().isAfter(now) ? before : new Unreached(before.since, now);
    }

    /** When administrators are told again, if it lasts until then. */
    public Instant againAt() {
        return toldAt.plus(AGAIN_AFTER);
    }
}
