package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.sursis.docket.CaseFile;
import org.sursis.docket.RemovalOrder;
import org.sursis.law.GateTime;
import org.sursis.law.order.Ledger;
import org.sursis.race.Race;

/**
 * All that a review looks at.
 *
 * @param alerts every alert of the order so far, oldest first
 * @param post what became of its messages
 * @param reviewedAt when the order was last looked at, or null at its first review
 * @param ledger the deadlines that the order's events set running, and what moved since the last look
 * @param gates the order's gates, whether they have closed or not, in the order of time
 * @param race how the chain of filings is reckoned, or null where it is not: then nothing but a complete chain has a colour
 */
public record Situation(
        CaseFile file,
        List<Alert> alerts,
        Post post,
        Policy policy,
        Instant reviewedAt,
        Ledger ledger,
        List<GateTime> gates,
        Race race) {

    /** The situation of an order that has no deadlines and no gates and is not reckoned. */
    public Situation(CaseFile file, List<Alert> alerts, Post post, Policy policy, Instant reviewedAt) {
        this(file, alerts, post, policy, reviewedAt, Ledger.EMPTY, List.of(), null);
    }

    /** The situation of an order that has no gates and is not reckoned. */
    public Situation(CaseFile file, List<Alert> alerts, Post post, Policy policy, Instant reviewedAt, Ledger ledger) {
        this(file, alerts, post, policy, reviewedAt, ledger, List.of(), null);
    }

    public Situation {
        alerts = List.copyOf(alerts);
        gates = List.copyOf(gates);
    }

    /** The same when every message that is on its way is taken by {@code at}. */
    Situation delivered(Instant at) {
        return new Situation(file, alerts, post.taken(List.of(), at), policy, reviewedAt, ledger, gates, race);
    }

    /** The same as if these had never been said. */
    Situation without(Predicate<Alert> unsaid) {
        var left = alerts.stream().filter(unsaid.negate()).toList();
        return new Situation(file, left, post, policy, reviewedAt, ledger, gates, race);
    }

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
}
