package org.sursis.watch;

import java.time.Instant;

/**
 * What an attempt at a message that belongs to no order came to.
 *
 * @param sent true when the next hop took it
 * @param nextAt when to try again, or null when it ends here
 */
public record Settled(boolean sent, Instant nextAt, Instant at, String because) {

    /** The next hop took it. */
    public static Settled sent(Instant at, String because) {
        return new Settled(true, null, at, because);
    }

    /** Tried again at {@code next}, or never where that is null. */
    public static Settled waits(Instant next, Instant at, String because) {
        return new Settled(false, next, at, because);
    }
}
