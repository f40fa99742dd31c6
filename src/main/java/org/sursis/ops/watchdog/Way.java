package org.sursis.ops.watchdog;

import java.time.Instant;
import java.util.UUID;
import org.sursis.watch.Outcome;

/** How a human is told: by mail, by text message. */
public interface Way {

    /** What this way is called in a line for the operator. */
    String name();

    /**
     * Tries once, within bounded time; never throws for anything that the other side can do.
     *
     * @param id the same for every copy
     */
    Outcome tell(UUID id, String subject, String text, Instant now);
}
