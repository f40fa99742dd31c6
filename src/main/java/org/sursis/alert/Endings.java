package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Alert.Moot;
import org.sursis.alert.Matter.Approach;
import org.sursis.alert.Matter.DeadlineMoved;
import org.sursis.alert.Matter.DeadlinePassed;
import org.sursis.alert.Matter.Overdue;
import org.sursis.docket.Filing;
import org.sursis.law.GateTime;
import org.sursis.law.order.KeptDeadline.Course;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderDeadline.State;
import org.sursis.law.order.TimeLimit;
import org.sursis.race.Standing;

/** Which alerts need nothing done any more, and why. */
final class Endings {
    private final Situation situation;
    private final Targets targets;
    private final Standing standing;
    private final Instant now;

    Endings(Situation situation, Targets targets, Standing standing, Instant now) {
        this.situation = situation;
        this.targets = targets;
        this.standing = standing;
        this.now = now;
    }

    /** Every alert so far, those that ended now marked so. */
    List<Alert> applied() {
        var alerts = situation.alerts().stream()
                .map(alert -> isCall(alert) ? alert : ended(alert))
                .toList();
        // One call may be about several targets: it goes on while anything that it is about awaits an answer.
        boolean goesOn = alerts.stream().anyMatch(alert -> !isCall(alert) && alert.awaitsAnswer());
        return goesOn
                ? alerts
                : alerts.stream()
                        .map(alert -> isCall(alert) ? ended(alert) : alert)
                        .toList();
    }

    /**
     * True of what counts as never said: what ended for a reason that holds no longer (a stay that was lifted, a filing that was complete
     * by mistake), and what was said by a clock that ran ahead. It is not roused, for its messages and its window are of another day:
     * what is still to be said is said anew. A watch that goes on rouses its alerts itself.
     */
    boolean takenBack(Alert alert) {
        return alert.at().isAfter(now.plus(Review.AHEAD))
                || alert.moot() != null
                        && alert.moot() != Moot.CLOSED
                        && ending(alert.moot(null)).isEmpty();
    }

    private static boolean isCall(Alert alert) {
        return alert.kind() == AlertKind.UNACKNOWLEDGED;
    }

    private Alert ended(Alert alert) {
        return ending(alert).map(alert::moot).orElse(alert);
    }

    private Optional<Moot> ending(Alert alert) {
        if (alert.moot() != null) {
            return Optional.empty();
        }
        if (standing == Standing.CLOSED) {
            return Optional.of(Moot.CLOSED).filter(closed -> !outlastsTheWatch(alert.matter()));
        }
        return switch (alert.kind()) {
            case WATCH_STARTED, WATCH_ENDED -> Optional.empty();
            case SECOND_EYES -> seen((Matter.SecondEyes) alert.matter());
            case STANDING -> standing((Matter.StandingChanged) alert.matter(), alert);
            case OVERDUE -> overdue(alert, (Overdue) alert.matter());
            case STALE_DATE -> staleDate(alert);
            case DATE_MOVED ->
                alert.matter() instanceof DeadlineMoved moved
                        ? byDeadline(alert, moved.move().limit(), moved.move().version())
                        : dateMoved(alert, (Matter.DateMoved) alert.matter());
            case DEADLINE_PASSED -> passed((DeadlinePassed) alert.matter());
            case GATE_CLOSED -> gone(alert.matter().gate()).or(() -> byTarget(alert));
            case APPROACH -> approach(alert, (Approach) alert.matter());
            case UNACKNOWLEDGED, UNREACHABLE -> byTarget(alert);
        };
    }

    private static boolean outlastsTheWatch(Matter matter) {
        return matter instanceof Matter.WatchEnded
                || matter instanceof Matter.SecondEyes said && said.what() == Matter.What.GLASS_BROKEN;
    }

    /** What waited for a second person ends when it was seen, or taken back. */
    private Optional<Moot> seen(Matter.SecondEyes said) {
        boolean waits =
                switch (said.what()) {
                    case CLOSURE_ASKED -> situation.order().closureAsked() != null;
                    case PEOPLE_HELD -> !situation.file().leaving().isEmpty();
                    case WATCH_GOES_ON, GLASS_BROKEN -> true;
                };
        return waits ? Optional.empty() : Optional.of(Moot.CONFIRMED);
    }

    private Optional<Moot> approach(Alert alert, Approach said) {
        if (said.limit() != null) {
            return byDeadline(alert, said.limit(), said.version());
        }
        return said.gate() == null ? byTarget(alert) : byGate(said.gate());
    }

    private Optional<Moot> byGate(GateTime gate) {
        return gate.at().isAfter(now) ? gone(gate) : Optional.of(Moot.PASSED);
    }

    /** What was said of a gate ends when it is not there at that moment any more, or when nothing that it is for is wanting. */
    private Optional<Moot> gone(GateTime gate) {
        var same = targets.gates().stream().filter(t -> t.gate().sameAs(gate)).findFirst();
        if (same.isEmpty()) {
            return Optional.of(standing == Standing.STAYED ? Moot.STAYED : Moot.DATE_MOVED);
        }
        return targets.wanting(same.get()) ? Optional.empty() : Optional.of(Moot.COMPLETE);
    }

    /** What was said of a deadline ends with what becomes of it; its own change ends what was said of the old dates. */
    private Optional<Moot> byDeadline(Alert alert, TimeLimit limit, int version) {
        var entry = entry(limit);
        if (entry.isEmpty()) {
            // What fell away is told by the last word about it, which ends when it is there again.
            boolean lastWord = alert.matter() instanceof DeadlineMoved moved
                    && moved.move().now() == Course.GONE;
            return lastWord ? Optional.empty() : Optional.of(Moot.DATE_MOVED);
        }
        if (entry.get().version() != version) {
            return Optional.of(entry.get().state(now) == State.PAUSED ? Moot.STAYED : Moot.DATE_MOVED);
        }
        if (entry.get().deadline().met() != null || entry.get().waived()) {
            return Optional.of(Moot.COMPLETE);
        }
        boolean over = alert.targetAt() != null && !alert.targetAt().isAfter(now);
        return over ? Optional.of(Moot.PASSED) : Optional.empty();
    }

    private Optional<Moot> passed(DeadlinePassed passed) {
        var entry = entry(passed.limit());
        if (entry.isEmpty() || entry.get().version() != passed.version()) {
            return Optional.of(Moot.DATE_MOVED);
        }
        return entry.get().deadline().met() != null || entry.get().waived()
                ? Optional.of(Moot.COMPLETE)
                : Optional.empty();
    }

    private Optional<Ledger.Entry> entry(TimeLimit limit) {
        return situation.ledger().entries().stream()
                .filter(e -> e.deadline().limit().sameAs(limit))
                .findFirst();
    }

    /** A colour that is no longer the order's asks for no answer any more; what is worse asks for its own. */
    private Optional<Moot> standing(Matter.StandingChanged said, Alert alert) {
        if (standing == Standing.STAYED) {
            return Optional.of(Moot.STAYED);
        }
        if (Matter.StandingChanged.rank(standing) < Matter.StandingChanged.rank(said.to())) {
            return Optional.of(Moot.COMPLETE);
        }
        return byTarget(alert);
    }

    private Optional<Moot> overdue(Alert alert, Overdue overdue) {
        boolean stillAwaited = situation.file().filings().stream()
                .filter(f -> f.code().equals(overdue.filing()))
                .anyMatch(f -> awaited(f, overdue));
        return stillAwaited ? byTarget(alert) : Optional.of(Moot.COMPLETE);
    }

    private static boolean awaited(Filing filing, Overdue overdue) {
        boolean sameDay = filing.expectedOn() == null || filing.expectedOn().equals(overdue.expectedOn());
        return sameDay && !filing.done() && !filing.abandoned();
    }

    private Optional<Moot> staleDate(Alert alert) {
        var confirmed = situation.order().removal().confirmedAt();
        return confirmed != null && confirmed.isAfter(alert.at()) ? Optional.of(Moot.CONFIRMED) : byTarget(alert);
    }

    private Optional<Moot> dateMoved(Alert alert, Matter.DateMoved moved) {
        boolean again = moved.version() < situation.order().removal().version();
        return again ? Optional.of(Moot.DATE_MOVED) : byTarget(alert);
    }

    private Optional<Moot> byTarget(Alert alert) {
        if (alert.targetAt() == null) {
            return Optional.empty();
        }
        if (!alert.targetAt().isAfter(now)) {
            return Optional.of(Moot.PASSED);
        }
        var meant = targets.all().stream()
                .filter(t -> t.at().equals(alert.targetAt()))
                .toList();
        if (meant.isEmpty()) {
            return Optional.of(goneBecause(alert));
        }
        return meant.stream().anyMatch(targets::wanting) ? Optional.empty() : Optional.of(Moot.COMPLETE);
    }

    /** A deadline that is met is no target any more; a removal that is not there was moved or stayed. */
    private Moot goneBecause(Alert alert) {
        boolean met = situation.ledger().entries().stream()
                .filter(e -> e.deadline().met() != null || e.waived())
                .map(e -> e.deadline().dates())
                .anyMatch(d -> d != null && d.tooLate().equals(alert.targetAt()));
        if (met) {
            return Moot.COMPLETE;
        }
        return standing == Standing.STAYED ? Moot.STAYED : Moot.DATE_MOVED;
    }
}
