package org.sursis.rig;

import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;
import org.sursis.rig.CasePlan.Change;
import org.sursis.rig.Seen.Alert;
import org.sursis.rig.Seen.Delivery;

/** G3: a message dies of a refusal for good only, and somebody else is told. */
final class DeathChecks {
    private final Evidence evidence;

    DeathChecks(Evidence evidence) {
        this.evidence = evidence;
    }

    Stream<Breach> breaches() {
        return evidence.cases().stream().flatMap(about -> evidence.seen().of(about).stream()
                .filter(d -> d.state().equals("dead"))
                .flatMap(d -> of(about, d)));
    }

    private Stream<Breach> of(KeptCase about, Delivery dead) {
        if (!evidence.log().refused(dead.address())) {
            return Stream.of(new Breach(Kind.DEAD_UNREFUSED, dead.named() + " after " + dead.attempts()));
        }
        var said = evidence.seen().alerts.values().stream()
                .filter(a -> a.kind().equals("unreachable")
                        && a.details().path("delivery").asText().equals(dead.id()))
                .toList();
        // Who is told of a closed order that somebody could not be told of it? Nobody: its watch is over.
        boolean fine = said.stream().anyMatch(a -> heard(about, a)) || about.stopped == Change.CLOSE;
        return fine
                ? Stream.of()
                : Stream.of(new Breach(
                        Kind.DEAD_UNSAID, dead.named() + " of an order with " + about.stopped + "; said: " + said));
    }

    /** Somebody has the message, or it was stopped because somebody knew: by an answer, or because there is nothing to know any more. */
    private boolean heard(KeptCase about, Alert unreachable) {
        boolean over = unreachable.answered() != null || unreachable.moot() != null;
        return over
                || evidence.seen().of(about).stream()
                        .anyMatch(d -> d.sent() && d.alerts().contains(unreachable.id()));
    }
}
