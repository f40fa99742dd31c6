package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Chain;
import org.sursis.docket.Filing;
import org.sursis.docket.RemovalOrder;
import org.sursis.race.Standing;

/** The targets of an order: what its filings must beat, and which of them still want something. */
final class Targets {
    private final CaseFile file;
    private final Chain chain;
    private final Instant now;

    Targets(CaseFile file, Instant now) {
        this.file = file;
        this.chain = new Chain(file.filings());
        this.now = now;
    }

    /** Every target, whether passed or not. None while no date is known or a stay without end holds. */
    List<Target> all() {
        return removal().stream().toList();
    }

    private Optional<Target> removal() {
        var order = file.order();
        var removal = order.removal().current();
        if (!order.open()
                || removal == null
                || (order.stay() != null && order.stay().until() == null)) {
            return Optional.empty();
        }
        var day = removal.date();
        var at = removal.at();
        if (order.stay() != null) {
            // A removal that falls into the stay can be carried out from the moment the stay ends.
            var until = order.stay().until();
            var end = CivilTime.startOf(until, removal.zone());
            if (end.isAfter(at)) {
                day = until;
                at = end;
            }
        }
        return Optional.of(new Target(Filing.REMOVAL, order.removal().version(), at, day, removal.zone()));
    }

    /** True when a filing that the target needs is incomplete, or when nobody has said what it needs. */
    boolean wanting(Target target) {
        var needed = chain.neededFor(target.key());
        return needed.isEmpty() || needed.stream().anyMatch(f -> !f.done());
    }

    /** Targets that are ahead and want something, the nearest first. */
    List<Target> open() {
        return all().stream()
                .filter(t -> t.ahead(now) && wanting(t))
                .sorted(Comparator.comparing(Target::at))
                .toList();
    }

    /** The nearest open target. */
    Optional<Target> nearest() {
        return open().stream().findFirst();
    }

    /** Codes of what a target still waits for. */
    List<String> incomplete(Target target) {
        return chain.neededFor(target.key()).stream()
                .filter(f -> !f.done())
                .map(Filing::code)
                .toList();
    }

    /** How loudly this order speaks now. */
    Severity severity() {
        return nearest().map(t -> severity(t, now)).orElse(Severity.INFO);
    }

    private static Severity severity(Target target, Instant now) {
        if (Duration.between(now, target.at()).compareTo(Duration.ofHours(72)) <= 0) {
            return Severity.CRITICAL;
        }
        if (target.withinDays(7, now)) {
            return Severity.URGENT;
        }
        return target.withinDays(14, now) ? Severity.NOTICE : Severity.INFO;
    }

    /**
     * The order's colour. The race against the chain refines {@code UNKNOWN} once forecasts are reckoned; an empty or
     * unconfirmed chain is never green.
     */
    Standing standing() {
        var order = file.order();
        if (!order.open()) {
            return Standing.CLOSED;
        }
        if (stayed(order)) {
            return Standing.STAYED;
        }
        var needed = chain.neededFor(Filing.REMOVAL);
        boolean settled =
                order.chainConfirmed() && !needed.isEmpty() && needed.stream().allMatch(Filing::done);
        return settled ? Standing.SETTLED : Standing.UNKNOWN;
    }

    private boolean stayed(RemovalOrder order) {
        return order.stay() != null
                && (order.stay().until() == null
                        || CivilTime.startOf(order.stay().until(), order.zone()).isAfter(now));
    }
}
