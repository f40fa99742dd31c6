package org.sursis.rig;

import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;
import org.sursis.rig.CasePlan.Change;
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
        boolean told = evidence.saying(about, "unreachable").stream()
                .filter(Delivery::sent)
                .flatMap(d -> evidence.seen().said(d).stream())
                .anyMatch(a -> a.details().path("delivery").asText().equals(dead.id()));
        // Who is told of a closed order that somebody could not be told of it? Nobody: its watch is over.
        boolean nobodyNeed = about.stopped == Change.CLOSE;
        return told || nobodyNeed ? Stream.of() : Stream.of(new Breach(Kind.DEAD_UNSAID, dead.named()));
    }
}
