package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.sursis.watch.unreached.ReachedAgain;
import org.sursis.watch.unreached.UnreachedOrders.Key;

/**
 * Looks again at orders for which nobody could be reached once something was taken of them, so that those who were told of it hear
 * that it is over, and not only on the next morning.
 */
@ApplicationScoped
class ReviewReached {
    private static final Logger LOG = Logger.getLogger(ReviewReached.class);

    private final ReachedAgain reached;
    private final WakeUp wakeUp;
    private final Clock clock;

    ReviewReached(ReachedAgain reached, WakeUp wakeUp, Clock clock) {
        this.reached = reached;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Looks at a handful; whom nobody can be reached for all the same is not looked at again for what was taken before. */
    void run() {
        reached.now().forEach(this::look);
    }

    private void look(Key order) {
        try {
            wakeUp.because(order.organization(), order.id(), clock.instant());
        } catch (RuntimeException poisoned) {
            LOG.warnf("order %s could not be looked at after somebody was reached (%s)", order.id(), poisoned);
        }
    }
}
