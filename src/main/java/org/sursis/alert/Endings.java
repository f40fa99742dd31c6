package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Alert.Moot;
import org.sursis.alert.Matter.Overdue;
import org.sursis.docket.Filing;
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
        return situation.alerts().stream()
                .map(alert -> ending(alert).map(alert::moot).orElse(alert))
                .toList();
    }

    private Optional<Moot> ending(Alert alert) {
        if (alert.moot() != null) {
            return Optional.empty();
        }
        if (standing == Standing.CLOSED) {
            return Optional.of(Moot.CLOSED).filter(closed -> alert.kind() != AlertKind.WATCH_ENDED);
        }
        return switch (alert.kind()) {
            case WATCH_STARTED, WATCH_ENDED -> Optional.empty();
            case OVERDUE -> overdue(alert, (Overdue) alert.matter());
            case STALE_DATE -> staleDate(alert);
            case DATE_MOVED -> dateMoved(alert, (Matter.DateMoved) alert.matter());
            case APPROACH, UNACKNOWLEDGED, UNREACHABLE -> byTarget(alert);
        };
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
        var target = targets.all().stream()
                .filter(t -> t.at().equals(alert.targetAt()))
                .findFirst();
        if (target.isEmpty()) {
            return Optional.of(standing == Standing.STAYED ? Moot.STAYED : Moot.DATE_MOVED);
        }
        return targets.wanting(target.get()) ? Optional.empty() : Optional.of(Moot.COMPLETE);
    }
}
