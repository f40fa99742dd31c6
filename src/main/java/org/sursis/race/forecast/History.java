package org.sursis.race.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sursis.docket.Estimate;

/**
 * What an organization's own cases of one filing say about the next one.
 *
 * <p>A case counts half as much as one that was seen a year later. Offices change their pace from year to year, and within a year
 * the slow summer and the slow December weigh alike on every case; half a year would let the season decide, and after three years
 * an old case still counts an eighth, so that a small clinic keeps enough of them. Weights compare the cases with each other, not
 * with today: the same cases say the same tomorrow.
 */
public final class History {
    /** Fewer completed cases than this say nothing. */
    public static final int FEWEST = 8;

    private static final double HALF_LIFE_DAYS = 365;

    private History() {}

    /** The forecast that the cases give; empty with fewer than {@link #FEWEST} completed ones. */
    public static Optional<Forecast> forecast(List<PastCase> cases) {
        int completed = (int) cases.stream().filter(PastCase::completed).count();
        if (completed < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(Forecast.of(Basis.history(completed, cases.size() - completed), curve(cases)));
    }

    private static KaplanMeier curve(List<PastCase> cases) {
        var newest = cases.stream()
                .map(PastCase::seenOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var curve = new KaplanMeier(longest(cases));
        cases.forEach(c -> curve.add(
                Math.min(c.waited(), Estimate.LONGEST),
                c.completed() && c.waited() <= Estimate.LONGEST,
                weight(c.seenOn(), newest)));
        return curve;
    }

    /** What takes longer than any estimate may say counts as not complete by then. */
    private static int longest(List<PastCase> cases) {
        return Math.min(cases.stream().mapToInt(PastCase::waited).max().orElseThrow(), Estimate.LONGEST);
    }

    private static double weight(LocalDate seen, LocalDate newest) {
        return Math.pow(0.5, (newest.toEpochDay() - seen.toEpochDay()) / HALF_LIFE_DAYS);
    }
}
