package org.sursis.rig;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;
import org.sursis.rig.CasePlan.Change;
import org.sursis.rig.ReceiverLog.Taken;
import org.sursis.rig.Seen.Alert;
import org.sursis.rig.Seen.Delivery;

/** G1 and the heart of G3: what was committed is planned once, and everybody who had to be told was. */
final class PlanChecks {
    private final Evidence evidence;
    private final Seen seen;
    private final Set<String> taken;

    PlanChecks(Evidence evidence) {
        this.evidence = evidence;
        this.seen = evidence.seen();
        this.taken = evidence.log().taken().stream().map(Taken::id).collect(toSet());
    }

    Stream<Breach> breaches() {
        return Stream.of(
                        unplanned(),
                        twice(),
                        asleep(),
                        unhooked(),
                        evidence.cases().stream().flatMap(this::lost))
                .flatMap(found -> found);
    }

    /** Everybody to whom an alert is addressed has a message that says it. Of ways that died there may be none left. */
    private Stream<Breach> unplanned() {
        var planned = seen.deliveries.stream()
                .flatMap(d -> d.alerts().stream().map(a -> a + d.contact()))
                .collect(toSet());
        return seen.alerts.values().stream()
                .filter(a -> !a.kind().equals("unreachable"))
                .flatMap(a -> a.contacts().stream()
                        .filter(c -> !planned.contains(a.id() + c))
                        .map(c -> new Breach(
                                Kind.NOT_PLANNED, a.kind() + " " + a.id() + " of " + reference(a) + " to " + c)));
    }

    private String reference(Alert alert) {
        return seen.orders.get(alert.order()).path("reference").asText();
    }

    private Stream<Breach> twice() {
        var known = new HashSet<String>();
        return seen.deliveries.stream().flatMap(d -> d.alerts().stream()
                .filter(a -> !known.add(a + d.contact() + d.channel()))
                .map(a -> new Breach(Kind.PLANNED_TWICE, "alert " + a + " in " + d.named())));
    }

    private Stream<Breach> asleep() {
        return seen.orders.values().stream()
                .filter(o -> !o.hasNonNull("closure") && !o.hasNonNull("nextReviewAt"))
                .map(o -> new Breach(Kind.NO_WAKE_UP, o.path("reference").asText()));
    }

    /** The clinic's own system has every alert, however it was stopped for people. */
    private Stream<Breach> unhooked() {
        var told = seen.deliveries.stream()
                .filter(d -> d.channel().equals("webhook") && taken.contains(d.id()))
                .flatMap(d -> d.alerts().stream())
                .collect(toSet());
        return seen.alerts.values().stream()
                .filter(a -> !told.contains(a.id()))
                .map(a -> new Breach(
                        Kind.LOST, a.kind() + " " + a.id() + " of " + reference(a) + " to the clinic's system"));
    }

    private Stream<Breach> lost(KeptCase about) {
        if (!seen.orders.containsKey(about.id)) {
            return Stream.of(new Breach(Kind.LOST, "the order " + about.plan.reference() + " itself"));
        }
        boolean closed = about.stopped == Change.CLOSE;
        var everybody = Stream.concat(
                        about.plan.mailboxes().stream(), closed ? Stream.of() : about.plan.telephones().stream())
                .toList();
        return Stream.of(
                        missing(about, closed ? "watch-ended" : "watch-started", everybody, alert -> true),
                        moved(about),
                        rung(about, everybody))
                .flatMap(found -> found);
    }

    /** Where a removal was last moved to, unless something was stopped after. */
    private Stream<Breach> moved(KeptCase about) {
        if (about.moves.isEmpty() || about.stopped != null) {
            return Stream.of();
        }
        var to = about.moves.get(about.moves.size() - 1).to().toString();
        return missing(about, "date-moved", about.plan.mailboxes(), alert -> alert.details()
                .at("/now/date")
                .asText()
                .equals(to));
    }

    private Stream<Breach> rung(KeptCase about, List<String> everybody) {
        return about.rung == null
                ? Stream.of()
                : missing(about, "approach", everybody, alert -> CasePlan.LAST_RUNG_CODE.equals(alert.rung()));
    }

    private Stream<Breach> missing(KeptCase about, String kind, List<String> people, Predicate<Alert> which) {
        var told = seen.of(about).stream()
                .filter(d -> seen.said(d).stream().anyMatch(a -> a.kind().equals(kind) && which.test(a)))
                .filter(d -> taken.contains(d.id()))
                .map(Delivery::address)
                .collect(toSet());
        return people.stream()
                .filter(address -> !told.contains(address))
                .map(address -> new Breach(Kind.LOST, kind + " of " + about.plan.reference() + " to " + address));
    }
}
