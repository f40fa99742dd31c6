package org.sursis.race.forecast;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.sursis.docket.Estimate;

/**
 * The beta distribution that belongs to a three-point estimate (PERT: Malcolm, Roseboom, Clark and Fazar, 1959; mean
 * {@code (o + 4m + p) / 6}), cut into days. A day that counsel names stands for the time from half a day before it to half a day
 * after, so that the named days themselves can happen, and three equal points are one certain day.
 */
final class Pert {
    private static final double HALF_A_DAY = 0.5;
    private static final double WEIGHT_OF_THE_LIKELY = 4;

    private Pert() {}

    /** The probability of each business day, from day 0 to the pessimistic one. */
    static double[] mass(Estimate estimate) {
        double from = estimate.optimistic() - HALF_A_DAY;
        double span = estimate.pessimistic() + HALF_A_DAY - from;
        double mode = (estimate.likely() - from) / span;
        var beta = BetaDistribution.of(1 + WEIGHT_OF_THE_LIKELY * mode, 1 + WEIGHT_OF_THE_LIKELY * (1 - mode));
        var mass = new double[estimate.pessimistic() + 1];
        double before = 0;
        for (int day = estimate.optimistic(); day < estimate.pessimistic(); day++) {
            double within = beta.cumulativeProbability((day + HALF_A_DAY - from) / span);
            mass[day] = within - before;
            before = within;
        }
        mass[estimate.pessimistic()] = 1 - before;
        return mass;
    }
}
