package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.sursis.alert.DeliveryState;
import org.sursis.watch.Outbox.Settlement;

/**
 * Writes down what became of attempts. Where the database is away, the results wait in the spool: without them everything that was
 * taken would be sent a second time.
 */
@ApplicationScoped
class Recording {
    private static final Logger LOG = Logger.getLogger(Recording.class);
    /** A connection that broke is replaced within these; a database that starts anew takes longer. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ofMillis(500));

    private final Outbox outbox;
    private final Bury bury;
    private final Spool spool;
    private final Troubles troubles;

    Recording(Outbox outbox, Bury bury, Spool spool, Troubles troubles) {
        this.outbox = outbox;
        this.bury = bury;
        this.spool = spool;
        this.troubles = troubles;
    }

    /** Records results, or keeps them for later. */
    void settle(List<Settlement> results) {
        for (var pause : PAUSES) {
            try {
                record(results);
                return;
            } catch (RuntimeException away) {
                LOG.warnf("%d results could not be recorded (%s); trying again", results.size(), away);
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        recordOrKeep(results);
    }

    private void recordOrKeep(List<Settlement> results) {
        try {
            record(results);
        } catch (RuntimeException away) {
            spool.add(results);
            troubles.spooled(results.size());
            LOG.errorf(away, "%d results wait in the spool until the database takes them", results.size());
        }
    }

    /** Each is fenced by its token, so that writing down twice what was half written down does nothing twice. */
    private void record(List<Settlement> results) {
        outbox.settle(
                results.stream().filter(r -> r.state() != DeliveryState.DEAD).toList());
        results.stream().filter(r -> r.state() == DeliveryState.DEAD).forEach(this::bury);
    }

    /** Where the order cannot be looked at, its message is dead all the same: a poisoned order holds up nobody else's news. */
    private void bury(Settlement dead) {
        try {
            bury.dead(dead);
        } catch (RuntimeException poisoned) {
            LOG.errorf(
                    poisoned,
                    "the look after a death failed order=%s; it is looked at again",
                    dead.ticket().order());
            bury.deadAndToBeLookedAt(dead);
        }
    }

    /** Records what waits in the spool; before leases that ran out meanwhile are looked at. What cannot be recorded yet stays there. */
    void replay() {
        try {
            spool.replay(results -> {
                record(results);
                LOG.infof("%d results from the spool were recorded", results.size());
            });
        } catch (RuntimeException away) {
            LOG.errorf(away, "results wait in the spool");
        }
    }
}
