package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.alert.Matter.DeadlinePassed;
import org.sursis.law.order.Ledger;

/**
 * Watched deadlines whose last safe day is over. Said once for each date: of days on the morning after, of hours at once. A
 * deadline that was over on every reading before anybody told us of it is not mourned, but for what it turned the order into.
 */
final class Passings {
    private final Situation situation;
    private final Instant now;

    Passings(Situation situation, Instant now) {
        this.situation = situation;
        this.now = now;
    }

    /** A passing that is due; {@code fresh} when it happened while we watched, or is still in time on some reading. */
    record Due(DeadlinePassed matter, boolean fresh) {}

    List<Due> due() {
        return situation.ledger().entries().stream()
                .flatMap(e -> due(e).stream())
                .toList();
    }

    private Optional<Due> due(Ledger.Entry entry) {
        var target = Targets.of(entry);
        if (target.isEmpty() || saidAt(target.get()).isAfter(now) || said(target.get())) {
            return Optional.empty();
        }
        boolean fresh = !target.get().at().isBefore(entry.since())
                || target.get().limit().dates().tooLateOnEveryReading().isAfter(now);
        var passed = new DeadlinePassed(
                target.get().limit(),
                entry.version(),
                entry.deadline().rule().missed(),
                target.get().converts());
        return fresh || passed.converts() ? Optional.of(new Due(passed, fresh)) : Optional.empty();
    }

    private boolean said(Target target) {
        return situation.said(DeadlinePassed.class).stream()
                .anyMatch(p -> target.limit().sameAs(p.limit()) && p.version() == target.version());
    }

    /** When passings still to come will be said. */
    Stream<Instant> toCome() {
        return situation.ledger().entries().stream()
                .flatMap(e -> Targets.of(e).stream())
                .map(this::saidAt);
    }

    private Instant saidAt(Target target) {
        return target.overSaidAt(situation.policy().morning());
    }
}
