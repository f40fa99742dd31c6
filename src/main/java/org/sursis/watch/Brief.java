package org.sursis.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sursis.docket.CaseFile;
import org.sursis.law.GateTime;
import org.sursis.race.Assessment;
import org.sursis.race.Slack;

/**
 * What the last look found of an order's race, in brief.
 *
 * @param asOf the civil day of that look
 * @param slack of the binding filing; null when nothing can be said or nothing is left
 * @param bindingFiling the code of the filing that decides; null with the slack
 * @param probabilityInTime 0 to 1, or null when it cannot be said
 * @param sketch how the race is drawn; null when the order was last looked at by a version that did not keep it
 */
public record Brief(LocalDate asOf, Slack slack, String bindingFiling, Double probabilityInTime, Sketch sketch) {

    /** The assessment in brief; null for none. */
    public static Brief of(CaseFile file, Assessment assessment, List<GateTime> gates, Instant now) {
        return assessment == null
                ? null
                : new Brief(
                        assessment.asOf(),
                        assessment.slack(),
                        assessment.bindingFiling(),
                        assessment.probabilityInTime(),
                        Sketch.of(file, assessment, gates, now));
    }
}
