package org.sursis.race;

import java.time.LocalDate;
import org.sursis.docket.FilingStatus;
import org.sursis.race.forecast.Basis;

/**
 * One filing in the race. Days are civil days; null stands for "beyond the horizon" in a forecast day, and for "cannot be said" in
 * the rest. A complete filing has the day on which it was complete, if known, and nothing left to lose.
 *
 * @param p50 the first day by which it is complete with 50 % probability, counting what it still waits for
 * @param p80 the same with 80 %
 * @param p95 the same with 95 %
 * @param latestSafe the last working day of its office on which it may be complete so that what follows it keeps its planning time
 * @param probabilityInTime that it is complete on that day or before; 0 to 1
 */
public record Outlook(
        String code,
        FilingStatus status,
        LocalDate p50,
        LocalDate p80,
        LocalDate p95,
        LocalDate latestSafe,
        Slack slack,
        Double probabilityInTime,
        Basis basis) {}
