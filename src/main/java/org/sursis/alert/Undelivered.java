package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that no next hop has taken: it died, or it is still being tried. One whose alerts all reached the same person over
 * another channel is none.
 *
 * @param delivery its id: a delivery of the order, or a message of the morning or a letter that died at an address on its list
 * @param alerts what it says; nothing of this order where it is no delivery of it
 * @param dueAt since when it may leave
 * @param dead true when it is given up, and nobody was told so yet
 * @param saidLate true when somebody was told already that it had not been taken in time
 * @param because the last reply
 */
public record Undelivered(
        UUID delivery,
        Way way,
        Severity severity,
        List<UUID> alerts,
        Instant dueAt,
        boolean dead,
        boolean saidLate,
        String because) {
    /**
     * How long a message may wait for a next hop before somebody else is told in parallel; less once the target is near
     * (guarantee.md, "Retries").
     */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    public Undelivered {
        alerts = List.copyOf(alerts);
    }

    /** True when it is a message of no order, and shows only that its way leads nowhere. */
    boolean mereSign() {
        return alerts.isEmpty();
    }
}
