package org.sursis.race;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether an order's filings will be complete in time, as seen on one day.
 *
 * @param asOf the civil day; what is not complete then may still be so on that day
 * @param slack of the binding filing; null when nothing can be said or nothing is left
 * @param bindingFiling the code of the filing with the least slack, the earlier in the chain of two alike; null with the slack
 * @param probabilityInTime that every goal is met; never more than the truth where filings hang together in a way that is not
 *     reckoned exactly; null when a filing that is needed has no forecast
 * @param filings all but abandoned ones, each behind what it requires
 * @param reasons why, what decides first
 */
public record Assessment(
        LocalDate asOf,
        Thresholds thresholds,
        Standing standing,
        Slack slack,
        String bindingFiling,
        Double probabilityInTime,
        List<Outlook> filings,
        List<Reason> reasons) {

    public Assessment {
        filings = List.copyOf(filings);
        reasons = List.copyOf(reasons);
    }

    /** The same without its single filings. */
    public Assessment brief() {
        return new Assessment(asOf, thresholds, standing, slack, bindingFiling, probabilityInTime, List.of(), reasons);
    }
}
