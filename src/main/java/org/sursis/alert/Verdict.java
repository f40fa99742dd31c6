package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import org.sursis.law.GateTime;
import org.sursis.race.Assessment;
import org.sursis.race.Standing;

/**
 * What a review decided.
 *
 * @param raised new alerts, most pressing first
 * @param ended alerts that were there and about which nothing need be done any more
 * @param messages one message per person and channel, saying everything raised for them
 * @param unreachable true when no way leads to anybody on the list: each died, or was not taken in time
 * @param nextReviewAt when to look again; null only when the order is closed
 * @param routine true when nothing is due at {@code nextReviewAt} but the morning's look at the colour
 * @param nextRung when the next rung is reached, or null when none is left
 * @param gates those that stand, closed or not, in the order of time
 * @param assessment how the race of the order stands; null when the order is closed or its race is not reckoned
 */
public record Verdict(
        Standing standing,
        List<Alert> raised,
        List<Alert> ended,
        List<Delivery> messages,
        boolean unreachable,
        Instant nextReviewAt,
        boolean routine,
        Instant nextRung,
        List<GateTime> gates,
        Assessment assessment) {

    public Verdict {
        raised = List.copyOf(raised);
        ended = List.copyOf(ended);
        messages = List.copyOf(messages);
        gates = List.copyOf(gates);
    }
}
