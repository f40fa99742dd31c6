package org.sursis.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sursis.rig.ReceiverLog.Taken;

/**
 * What the checker has to go by, and nothing else: what the rig was answered, what the receivers wrote down, what the service says of
 * itself through REST, and when the rig did what.
 */
record Evidence(RigSettings settings, List<KeptCase> cases, ReceiverLog log, Seen seen, Saboteur saboteur) {

    /** Copies by the id of their message, earliest first. */
    Map<String, List<Taken>> copies() {
        return log.taken().stream().sorted(Comparator.comparing(Taken::at)).collect(Collectors.groupingBy(Taken::id));
    }

    /** From one moment to another; where a node's clock was wrong from the start, by whole steps, these are taken out. */
    Duration real(Instant from, Instant to) {
        var shown = Duration.between(from, to);
        if (settings.skewSeconds == 0) {
            return shown;
        }
        long step = RigSettings.STEP_SECONDS * 1_000L;
        long early = 5_000;
        return Duration.ofMillis(Math.floorMod(shown.toMillis() + early, step) - early);
    }
}
