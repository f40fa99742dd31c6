package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.alert.Ladder.Step;
import org.sursis.alert.Matter.Approach;
import org.sursis.alert.Matter.Lateness;
import org.sursis.docket.Event;
import org.sursis.law.order.Ledger;

/** Rungs: which one is to be said now, and when the next one comes. */
final class Approaches {
    /** A rung said within this time is on time; later, the message says that it is late. */
    private static final Duration ON_TIME = Duration.ofMinutes(15);

    /** Said before a target that converts whatever the ladder (law.md 9.9). */
    private static final Rung BEFORE_IT_CONVERTS = new Rung(10, 0);

    /** An option that no filing aims at is brought to mind, not rung for: the whole ladder before every gate would be noise. */
    private static final Ladder BEFORE_AN_OPTION = new Ladder(List.of(new Rung(3, 0), new Rung(1, 0)));

    private static final Ladder BEFORE_GOOD_PRACTICE = new Ladder(List.of(new Rung(1, 0)));

    private final Situation situation;
    private final List<Alert> standing;
    private final Targets targets;
    private final Instant now;

    Approaches(Situation situation, Targets targets, Instant now) {
        this(situation, situation.alerts(), targets, now);
    }

    /** @param standing of what was said so far, what no lifted stay and no reopened filing made unsaid */
    Approaches(Situation situation, List<Alert> standing, Targets targets, Instant now) {
        this.situation = situation;
        this.standing = standing;
        this.targets = targets;
        this.now = now;
    }

    /** An alert and the target that it warns of. */
    record Due(Approach matter, Target target) {}

    /** One alert per open target that has an unsaid rung behind it: the nearest such rung, naming those before it. */
    List<Due> due() {
        return warnedOf()
                .flatMap(target -> due(target).map(a -> new Due(a, target)).stream())
                .toList();
    }

    private Optional<Approach> due(Target target) {
        var unsaid = unsaid(target);
        if (unsaid.isEmpty()) {
            return Optional.empty();
        }
        var nearest = unsaid.get(unsaid.size() - 1);
        var lastSaid = lastSaid(situation.alerts(), target);
        var missed = unsaid.subList(0, unsaid.size() - 1).stream()
                .filter(step -> step.at().isAfter(lastSaid))
                .map(Step::rung)
                .toList();
        return Optional.of(new Approach(
                target.key(),
                target.version(),
                nearest.rung(),
                missed,
                lateness(target, unsaid),
                targets.incomplete(target),
                target.limit(),
                target.gate()));
    }

    /** Rungs that are past and lie after the last one said for this target, earliest first. */
    private List<Step> unsaid(Target target) {
        var lastSaid = lastSaid(standing, target);
        return steps(target)
                .filter(step -> !step.at().isAfter(now) && step.at().isAfter(lastSaid))
                .toList();
    }

    private Instant lastSaid(List<Alert> alerts, Target target) {
        return steps(target)
                .filter(step -> wasSaid(alerts, target, step.rung()))
                .map(Step::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static boolean wasSaid(List<Alert> alerts, Target target, Rung rung) {
        return alerts.stream()
                .anyMatch(alert -> alert.matter() instanceof Approach said
                        && said.target().equals(target.key())
                        && said.version() == target.version()
                        && sameLimit(said, target)
                        && target.at().equals(alert.targetAt())
                        && said.rung().equals(rung));
    }

    private static boolean sameLimit(Approach said, Target target) {
        return target.limit() == null ? said.limit() == null : target.limit().sameAs(said.limit());
    }

    private Lateness lateness(Target target, List<Step> unsaid) {
        var first = unsaid.get(0).at();
        if (silenced(target, unsaid)) {
            return Lateness.SILENCED;
        }
        if (unsaid.size() == 1 && Duration.between(first, now).compareTo(ON_TIME) <= 0) {
            return Lateness.ON_TIME;
        }
        return target.limit() == null ? ofRemoval(target, first) : ofDeadline(target, first);
    }

    /** Something of this target was said and ended since, or its rungs were reached in a stay: neither holds any more. */
    private boolean silenced(Target target, List<Step> unsaid) {
        // A clock that ran ahead silenced nothing: what it said is yet to come.
        var before = situation.alerts().stream()
                .filter(alert -> !alert.at().isAfter(now))
                .toList();
        boolean again = unsaid.stream().anyMatch(step -> wasSaid(before, target, step.rung()));
        return again
                || target.limit() == null
                        && reachedInAStay(unsaid.get(unsaid.size() - 1).at());
    }

    private boolean reachedInAStay(Instant at) {
        return situation
                .file()
                .latest(Event.STAY_ENDED)
                .filter(lifted -> lifted.recordedAt().isAfter(at))
                .isPresent();
    }

    private Lateness ofDeadline(Target target, Instant first) {
        var since = situation.ledger().entries().stream()
                .filter(e -> e.deadline().limit().sameAs(target.limit()))
                .map(Ledger.Entry::since)
                .findFirst()
                .orElseThrow();
        if (first.isBefore(since)) {
            return target.version() > 1 ? Lateness.DATE_MOVED : Lateness.EVENT_RECORDED_LATE;
        }
        return sinceLastLook(first);
    }

    private Lateness ofRemoval(Target target, Instant first) {
        var order = situation.order();
        // An earlier date that is still watched did not move.
        boolean moved = target.version() > 1
                && target.version() == order.removal().version()
                && first.isBefore(order.removal().setAt());
        if (moved) {
            return Lateness.DATE_MOVED;
        }
        if (first.isBefore(order.openedAt())) {
            return Lateness.ORDER_ARRIVED_LATE;
        }
        return sinceLastLook(first);
    }

    private Lateness sinceLastLook(Instant first) {
        if (endedSince(first)) {
            return Lateness.WATCH_HAD_ENDED;
        }
        boolean lookedSince =
                situation.reviewedAt() != null && !situation.reviewedAt().isBefore(first);
        return lookedSince ? Lateness.NEWLY_INCOMPLETE : Lateness.SERVICE_WAS_DOWN;
    }

    /** Nobody watched when it was reached: the watch had ended, and began again since. */
    private boolean endedSince(Instant first) {
        return situation.alerts().stream()
                .filter(a -> a.matter() instanceof Matter.WatchEnded || goesOn(a.matter()))
                .filter(a -> !a.at().isAfter(first))
                .reduce((a, b) -> b)
                .filter(a -> a.matter() instanceof Matter.WatchEnded)
                .isPresent();
    }

    private static boolean goesOn(Matter matter) {
        return matter instanceof Matter.SecondEyes said && said.what() == Matter.What.WATCH_GOES_ON;
    }

    /** When rungs still to come are reached. */
    Stream<Instant> toCome() {
        return warnedOf().flatMap(this::steps).map(Step::at);
    }

    private Stream<Target> warnedOf() {
        return Stream.concat(targets.open().stream(), targets.options().stream());
    }

    private Stream<Step> steps(Target target) {
        var policy = situation.policy();
        if (target.gate() != null && !targets.aimedAt(target)) {
            return (target.gate().lost() ? BEFORE_AN_OPTION : BEFORE_GOOD_PRACTICE)
                    .before(target, policy.morning()).stream();
        }
        var ladder = target.converts() ? policy.ladder().including(BEFORE_IT_CONVERTS) : policy.ladder();
        return ladder.before(target, policy.morning()).stream();
    }
}
