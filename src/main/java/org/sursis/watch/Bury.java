package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.sursis.watch.Outbox.Settlement;

/** A message dies: that it did, and who is told instead, commit together. */
@ApplicationScoped
@Everywhere
class Bury {
    private static final Logger LOG = Logger.getLogger(Bury.class);

    private final Outbox outbox;
    private final WakeUp wakeUp;
    private final Event<Died> died;
    private final Clock clock;

    Bury(Outbox outbox, WakeUp wakeUp, Event<Died> died, Clock clock) {
        this.outbox = outbox;
        this.wakeUp = wakeUp;
        this.died = died;
        this.clock = clock;
    }

    @Transactional
    void dead(Settlement result) {
        if (concernsAnOrder(result)) {
            var ticket = result.ticket();
            wakeUp.because(ticket.organization(), ticket.order(), clock.instant());
        }
    }

    /** The same where the look failed: the wake-up of the order comes at once, and is repeated until it succeeds. */
    @Transactional
    void deadAndToBeLookedAt(Settlement result) {
        if (concernsAnOrder(result)) {
            wakeUp.soon(result.ticket().order(), clock.instant());
        }
    }

    /** Writes it down; false where somebody else did already, or where no order stands behind it. */
    private boolean concernsAnOrder(Settlement result) {
        boolean ours = !outbox.settle(List.of(result)).isEmpty();
        if (ours) {
            died.fire(new Died(result.at(), clock.instant()));
        }
        return ours && result.ticket().order() != null;
    }

    /** Messages whose target passed before anybody took them are dead too. */
    @Transactional
    void expired() {
        var now = clock.instant();
        var expired = outbox.expire(now);
        if (!expired.isEmpty()) {
            LOG.errorf("%d messages were taken by nobody while they were of use: %s", expired.size(), expired);
            died.fire(new Died(now, now));
        }
    }

    /** Messages that nobody came back to tell about are sent again. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    int orphaned() {
        return outbox.reap(clock.instant());
    }
}
