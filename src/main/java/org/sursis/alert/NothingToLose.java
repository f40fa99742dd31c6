package org.sursis.alert;

import java.time.Instant;
import org.sursis.race.Standing;

/**
 * Whether the end of a watch would silence anything: no target is left that wants something, and either everything needed is complete or
 * the removal has passed. An order without a date, or stayed without an end, still has everything to lose.
 */
public final class NothingToLose {

    private NothingToLose() {}

    /** True when nobody would be told of anything any more at {@code now}, whether the watch goes on or not. */
    public static boolean in(Situation situation, Instant now) {
        var targets = new Targets(situation, situation.race(), now);
        var removal = situation.order().removal().watched(now);
        boolean passed = removal != null && !removal.at().isAfter(now);
        boolean stayed = targets.standing() == Standing.STAYED;
        return targets.open().isEmpty() && !stayed && (passed || targets.standing() == Standing.SETTLED);
    }
}
