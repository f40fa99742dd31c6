package org.sursis.rig;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sursis.rig.CasePlan.Change;

/**
 * What the rig knows that the service committed about one order, by its answers. Written by one thread; read when that has ended.
 */
final class KeptCase {
    final CasePlan plan;
    /** The service's id of the order. */
    final String id;
    /** Before the order was sent. */
    final Instant sentAt;
    /** The moment of its rung, for a timed one. */
    final Instant rung;

    final List<Moved> moves = new ArrayList<>();
    /** The change that stopped something, once it was answered. */
    Change stopped;
    /** When that answer was there. */
    Instant stoppedAt;
    /** True once a link that was sent to somebody of this order was opened. */
    boolean looked;

    /** A removal that was moved. */
    record Moved(LocalDate to, Instant sentAt) {}

    KeptCase(CasePlan plan, String id, Instant sentAt, Instant rung) {
        this.plan = plan;
        this.id = id;
        this.sentAt = sentAt;
        this.rung = rung;
    }

    void stop(Change by, Instant at) {
        stopped = by;
        stoppedAt = at;
    }
}
