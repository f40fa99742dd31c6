package org.sursis.watch;

import java.time.Duration;
import java.time.Instant;

/** What waits for an instant that only a clock that ran ahead could have chosen. Runs inside the scene's transaction. */
public interface Sleepers {
    /** No message or morning is ever set farther off than the morning after the next. */
    Duration FARTHEST = Duration.ofDays(2);

    /** No lease is given for longer; whoever holds a message until later got it while the database's clock ran ahead. */
    Duration LONGEST_LEASE = Duration.ofMinutes(10);

    /** No webhook is left alone for longer than a quarter of an hour; with something to spare. */
    Duration LONGEST_REST = Duration.ofHours(1);

    /**
     * Lets everything of that kind come now: orders, messages that wait, leases, mornings, and webhooks that are left alone.
     *
     * @return how many there were
     */
    int wake(Instant now);
}
