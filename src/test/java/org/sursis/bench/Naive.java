package org.sursis.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sursis.race.forecast.History;

/**
 * What one would reckon on a sheet of paper: the filings of that kind that are complete, their civil days sorted; nothing is made of
 * those that still wait, nor of how long this one has waited.
 */
final class Naive {
    private final long[] days;

    private Naive(long[] days) {
        this.days = days;
    }

    /** From what was complete by that day; null with fewer cases than the service itself wants. */
    static Naive on(LocalDate today, List<PastFiling> sameKind) {
        var days = sameKind.stream()
                .filter(f -> f.completeBy(today))
                .mapToLong(f -> ChronoUnit.DAYS.between(f.startedOn(), f.completedOn()))
                .sorted()
                .toArray();
        return days.length < History.FEWEST ? null : new Naive(days);
    }

    /** The share that took no longer than until that day. */
    double by(LocalDate start, LocalDate day) {
        long given = ChronoUnit.DAYS.between(start, day);
        long within = 0;
        while (within < days.length && days[(int) within] <= given) {
            within++;
        }
        return (double) within / days.length;
    }

    /** The first day by which that share was complete. */
    LocalDate day(LocalDate start, double share) {
        return start.plusDays(days[(int) Math.ceil(share * days.length) - 1]);
    }
}
