package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sursis.docket.Chain;

/**
 * The gates of an order as targets. A gate at which filings aim is a target like the removal. One at which none aims is an option
 * that will be gone: it is told of shortly before, and asks for nothing.
 */
final class Gates {
    private final List<Target> standing;
    private final Set<String> aimedAt;

    /** @param removal as a target, whether it is open or not; empty where a stay without an end or an unknown date leaves none */
    Gates(Situation situation, Optional<Target> removal, Chain chain, Instant now) {
        boolean reckoned =
                removal.filter(target -> unmoved(target, situation, now)).isPresent();
        int version = situation.order().removal().watchedVersion(now);
        this.standing = situation.gates().stream()
                .filter(gate -> gate.own() || reckoned)
                .map(gate -> Target.of(gate, version))
                .toList();
        this.aimedAt = standing.stream()
                .map(Target::key)
                .filter(key -> !chain.neededFor(key).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A stay that reaches beyond the removal takes the gates before it away: nobody knows the day that comes after. */
    private static boolean unmoved(Target removal, Situation situation, Instant now) {
        return removal.at().equals(situation.order().removal().watched(now).at());
    }

    /** Those that stand, whether they have closed or not: counsel's own, and the pack's while its removal may be carried out. */
    List<Target> standing() {
        return standing;
    }

    /** True where a filing aims at it. */
    boolean isAimedAt(Target gate) {
        return aimedAt.contains(gate.key());
    }
}
