package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sursis.alert.Matter.GateClosed;

/**
 * Gates that have closed. Said once for each moment: of days on the morning after, of hours at once; of one at which filings aim
 * when they were not complete, of another when an option went with it while there was still something to save.
 */
final class Closings {
    private final Situation situation;
    private final Targets targets;
    private final Instant now;

    Closings(Situation situation, Targets targets, Instant now) {
        this.situation = situation;
        this.targets = targets;
        this.now = now;
    }

    /** A closing that is due. */
    record Due(GateClosed matter, Target gate) {}

    List<Due> due() {
        var said = situation.said(GateClosed.class);
        return targets.gates().stream()
                .filter(gate -> !saidAt(gate).isAfter(now) && worthSaying(gate))
                .filter(gate -> said.stream().noneMatch(s -> s.gate().sameAs(gate.gate())))
                .map(gate -> new Due(new GateClosed(gate.gate(), targets.incomplete(gate)), gate))
                .toList();
    }

    private boolean worthSaying(Target gate) {
        return targets.wanting(gate) && (targets.aimedAt(gate) || gate.gate().lost());
    }

    /** When closings still to come will be said. */
    Stream<Instant> toCome() {
        return targets.gates().stream().map(this::saidAt);
    }

    private Instant saidAt(Target gate) {
        return gate.overSaidAt(situation.policy().morning());
    }
}
