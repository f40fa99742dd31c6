package org.sursis.watch;

import java.time.LocalDate;
import org.sursis.race.Assessment;
import org.sursis.race.Slack;

/**
 * What the last look found of an order's race, in brief.
 *
 * @param asOf the civil day of that look
 * @param slack of the binding filing; null when nothing can be said or nothing is left
 * @param bindingFiling the code of the filing that decides; null with the slack
 * @param probabilityInTime 0 to 1, or null when it cannot be said
 */
public record Brief(LocalDate asOf, Slack slack, String bindingFiling, Double probabilityInTime) {

    /** The assessment in brief; null for none. */
    static Brief of(Assessment assessment) {
        return assessment == null
                ? null
                : new Brief(
                        assessment.asOf(),
                        assessment.slack(),
                        assessment.bindingFiling(),
                        assessment.probabilityInTime());
    }
}
