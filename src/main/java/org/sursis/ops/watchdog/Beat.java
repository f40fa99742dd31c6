package org.sursis.ops.watchdog;

import java.time.Instant;

/**
 * One heartbeat, believed.
 *
 * @param id given once
 * @param at when it was sent, by the sender's clock
 * @param because what is not as it should be, in a few words; empty where nothing is
 */
record Beat(Kind kind, String id, Instant at, String because) {

    /** What a heartbeat says. */
    enum Kind {
        /** A node came up. That is no sign of work: a service that starts again and again says so, too. */
        START,
        /** A pass was complete. */
        SUCCESS,
        /** The service lives, and does not keep its promise. */
        FAIL
    }
}
