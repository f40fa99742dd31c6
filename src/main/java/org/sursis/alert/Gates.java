package org.sursis.alert;

import java.util.List;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Chain;

/**
 * The gates of an order as targets. A gate at which filings aim is a target like the removal. One at which none aims is an option
 * that will be gone: it is told of shortly before, and asks for nothing.
 */
final class Gates {
    private final Situation situation;
    private final Chain chain;

    Gates(Situation situation, Chain chain) {
        this.situation = situation;
        this.chain = chain;
    }

    /** Those that stand, whether they have closed or not: counsel's own, and the pack's while its removal may be carried out. */
    List<Target> standing() {
        boolean reckoned = removalStands();
        int version = situation.order().removal().version();
        return situation.gates().stream()
                .filter(gate -> gate.own() || reckoned)
                .map(gate -> Target.of(gate, version))
                .toList();
    }

    /** A stay that reaches beyond the removal takes the gates before it away: nobody knows the day that comes after. */
    private boolean removalStands() {
        var removal = situation.order().removal().current();
        var stay = situation.order().stay();
        if (removal == null || stay == null) {
            return removal != null;
        }
        return stay.until() != null
                && !CivilTime.startOf(stay.until(), removal.zone()).isAfter(removal.at());
    }

    /** Those at which a filing aims. */
    Stream<Target> aimedAt() {
        return standing().stream().filter(this::isAimedAt);
    }

    /** Those at which no filing aims. */
    Stream<Target> options() {
        return standing().stream().filter(gate -> !isAimedAt(gate));
    }

    boolean isAimedAt(Target gate) {
        return !chain.neededFor(gate.key()).isEmpty();
    }
}
