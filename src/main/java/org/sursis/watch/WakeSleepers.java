package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Where both clocks ran ahead and were put right, as on a machine that has its database beside it, nothing that was set by them is late:
 * it would sleep until the false date, and nobody would learn of it. What was said before its time is said again when its time comes, for
 * the review goes by what holds now.
 */
@ApplicationScoped
@Everywhere
public class WakeSleepers {
    private static final Logger LOG = Logger.getLogger(WakeSleepers.class);

    private final Sleepers sleepers;
    private final Clock clock;

    WakeSleepers(Sleepers sleepers, Clock clock) {
        this.sleepers = sleepers;
        this.clock = clock;
    }

    /** Looks once. */
    @Transactional
    public void look() {
        int woken = sleepers.wake(clock.instant());
        if (woken > 0) {
            LOG.errorf(
                    "a clock had run ahead: %d orders, messages, mornings and webhooks that slept until a false date were woken",
                    woken);
        }
    }
}
