package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sursis.docket.CaseFile;
import org.sursis.docket.RemovalOrder;
import org.sursis.law.order.Ledger;

/**
 * All that a review looks at.
 *
 * @param alerts every alert of the order so far, oldest first
 * @param deadEnds deliveries that died and of which nobody was told yet
 * @param everTold contacts to whom a message was ever planned
 * @param reviewedAt when the order was last looked at, or null at its first review
 * @param ledger the deadlines that the order's events set running, and what moved since the last look
 */
public record Situation(
        CaseFile file,
        List<Alert> alerts,
        List<DeadEnd> deadEnds,
        Set<UUID> everTold,
        Policy policy,
        Instant reviewedAt,
        Ledger ledger) {

    /** The situation of an order that has no deadlines. */
    public Situation(
            CaseFile file,
            List<Alert> alerts,
            List<DeadEnd> deadEnds,
            Set<UUID> everTold,
            Policy policy,
            Instant reviewedAt) {
        this(file, alerts, deadEnds, everTold, policy, reviewedAt, Ledger.EMPTY);
    }

    public Situation {
        alerts = List.copyOf(alerts);
        deadEnds = List.copyOf(deadEnds);
        everTold = Set.copyOf(everTold);
    }

    /** A delivery that died: to whom, over what, and why. */
    public record DeadEnd(UUID delivery, UUID contact, String name, Channel channel, String because) {}

    RemovalOrder order() {
        return file.order();
    }

    /** Alerts whose matter is of this type, oldest first. */
    <M extends Matter> List<M> said(Class<M> type) {
        return alerts.stream()
                .map(Alert::matter)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    Situation withAlerts(List<Alert> changed) {
        return new Situation(file, changed, deadEnds, everTold, policy, reviewedAt, ledger);
    }
}
