package org.sursis.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;
import org.sursis.rig.CasePlan.Change;
import org.sursis.rig.ReceiverLog.Taken;
import org.sursis.rig.Seen.Alert;
import org.sursis.rig.Seen.Delivery;

/** G8: stop means stop, and looking is no answer. */
final class StopChecks {
    /** From the last look whether a message is still wanted to its first word at the receiver, on a busy machine. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private final Evidence evidence;
    private final Map<String, Taken> lastCopies;

    StopChecks(Evidence evidence) {
        this.evidence = evidence;
        this.lastCopies = evidence.log().taken().stream()
                .collect(Collectors.toMap(
                        Taken::id, t -> t, (a, b) -> a.begunAt().isAfter(b.begunAt()) ? a : b));
    }

    Stream<Breach> breaches() {
        return evidence.cases().stream().flatMap(about -> Stream.concat(begunAfter(about), answered(about)));
    }

    private Stream<Breach> begunAfter(KeptCase about) {
        if (about.stopped == null) {
            return Stream.of();
        }
        return evidence.seen().of(about).stream()
                // A system is told what happened, whoever answered; what is stopped are calls to people.
                .filter(d -> !d.channel().equals("webhook"))
                .filter(d -> stopped(about, d))
                .filter(d -> lastCopies.containsKey(d.id()))
                .filter(d -> tooLate(about.stoppedAt, lastCopies.get(d.id()).begunAt()))
                .map(d -> new Breach(
                        Kind.BEGUN_AFTER_STOP,
                        d.named() + " began at " + lastCopies.get(d.id()).begunAt() + ", after " + about.stopped
                                + " was answered at " + about.stoppedAt));
    }

    /** A process that stood still between the look and the first word could not know. */
    private boolean tooLate(Instant stoppedAt, Instant begunAt) {
        return begunAt.isAfter(stoppedAt.plus(UNDER_WAY))
                && !evidence.saboteur().frozen(stoppedAt, begunAt);
    }

    /** True when everything that a delivery says was stopped. */
    private boolean stopped(KeptCase about, Delivery delivery) {
        return evidence.seen().said(delivery).stream().allMatch(stopped(about.stopped));
    }

    private static Predicate<Alert> stopped(Change by) {
        return switch (by) {
            case CLOSE -> alert -> !alert.kind().equals("watch-ended");
            case STAY -> alert -> "stayed".equals(alert.moot());
            case ACKNOWLEDGE -> alert -> alert.answered() != null;
            case MOVE, AMEND, LOOK -> alert -> false;
        };
    }

    private Stream<Breach> answered(KeptCase about) {
        if (!about.looked || about.stopped == Change.ACKNOWLEDGE) {
            return Stream.of();
        }
        return evidence.seen().alerts.values().stream()
                .filter(a -> a.order().equals(about.id) && a.answered() != null)
                .map(a -> new Breach(
                        Kind.ANSWERED_BY_LOOKING, a.kind() + " of " + about.plan.reference() + " by " + a.answered()));
    }
}
