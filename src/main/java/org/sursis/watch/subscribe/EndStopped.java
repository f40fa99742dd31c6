package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sursis.watch.PhoneStopped;

/**
 * Whoever answered STOP follows nothing more over that telephone. From the commit of the stop on nothing is sent there; the
 * subscriptions end after it, each in a transaction of its own. One transaction for all would hold one of them and wait for the next,
 * while a look at many orders holds the next and waits for the first. What a crash leaves undone is done by the next round.
 */
@ApplicationScoped
class EndStopped {
    private static final Logger LOG = Logger.getLogger(EndStopped.class);

    private final EndOneStopped one;

    EndStopped(EndOneStopped one) {
        this.one = one;
    }

    void stopped(@Observes PhoneStopped stop) {
        all(stop.at());
    }

    /** Ends what is over so, in this thread; returns how many. */
    int all(Instant now) {
        int ended = 0;
        for (var id : one.stopped()) {
            try {
                ended += one.end(id, now) ? 1 : 0;
            } catch (RuntimeException later) {
                LOG.errorf(later, "subscription=%s did not end with the telephone that was stopped; tried again", id);
            }
        }
        return ended;
    }
}
