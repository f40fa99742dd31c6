package org.sursis.race.forecast;

import java.util.Arrays;
import org.sursis.docket.Estimate;

/**
 * How long a filing takes: a distribution over the business days of its office, counted from the day it was started, which is
 * day 0. Immutable, and safe to keep and share.
 *
 * <p>No basis speaks of every case. What outlasts all that the basis names comes at a constant pace from then on: each further
 * business day it is complete with the same chance, the one at which the basis lets such filings come on average (completions by
 * business days waited). So a filing that has outlasted its whole range is expected to take about as long again, never "tomorrow
 * for certain", and waiting without news never makes it likelier to be in time.
 */
public final class Forecast {
    /**
     * What is kept back from a three-point range for cases that outlast it. Small, for counsel's word is to be taken: it moves no
     * quantile that is shown, and speaks only when nearly the whole range has been waited through.
     */
    private static final double OUTLASTING_A_RANGE = 0.001;
    /** However short the range: what has outlasted it has an even chance a day at the best. */
    private static final double BEST_PACE = 0.5;
    /** Sums of doubles come this near to a round number and are meant to be it. */
    private static final double ROUNDING = 1e-12;

    /** Tails are kept ready until so little is left, and reckoned anew beyond. */
    private static final double KEPT_READY = 1e-7;

    private final Basis basis;
    private final double[] mass;
    private final double pace;
    /** Probability of more than each number of days: those that the basis names, and what outlasts them. */
    private final double[] beyond;

    /** {@code outlasting}: the least probability that is kept for more days than {@code mass} names. */
    private Forecast(Basis basis, double[] mass, double outlasting, double pace) {
        this.basis = basis;
        this.pace = Math.min(pace, BEST_PACE);
        var named = beyond(mass, outlasting);
        this.mass = new double[named.length];
        double before = 1;
        for (int day = 0; day < named.length; day++) {
            this.mass[day] = before - named[day];
            before = named[day];
        }
        this.beyond = Arrays.copyOf(named, named.length + Math.max(0, daysUntil(KEPT_READY / before)));
        for (int day = named.length; day < beyond.length; day++) {
            beyond[day] = beyond[day - 1] * (1 - this.pace);
        }
    }

    private static double[] beyond(double[] mass, double outlasting) {
        var beyond = new double[mass.length];
        double left = 1;
        for (int day = 0; day < mass.length; day++) {
            left -= mass[day];
            if (left <= outlasting + ROUNDING) {
                beyond[day] = outlasting;
                return Arrays.copyOf(beyond, day + 1);
            }
            beyond[day] = left;
        }
        return beyond;
    }

    /** By counsel's own three points. */
    public static Forecast of(Estimate estimate) {
        return of(Basis.estimate(estimate), estimate);
    }

    /** By the range that a rule pack cites: when all goes well, what is usual, the bad case. */
    public static Forecast published(Estimate range) {
        return of(Basis.published(range), range);
    }

    private static Forecast of(Basis basis, Estimate range) {
        double mean = (range.optimistic() + 4.0 * range.likely() + range.pessimistic()) / 6;
        return new Forecast(basis, Pert.mass(range), OUTLASTING_A_RANGE, 1 / (1 + mean));
    }

    /**
     * By past cases. That the next case outlasts every one of {@code n} completed ones happens once in {@code n + 1}, whatever
     * the law behind them, for any of the {@code n + 1} is as likely as another to be the longest.
     */
    static Forecast of(Basis basis, KaplanMeier curve) {
        return new Forecast(basis, curve.mass(), 1.0 / (basis.completed() + 1), curve.pace());
    }

    /** What it rests on. */
    public Basis basis() {
        return basis;
    }

    /** Probability that it takes more than {@code days} business days. */
    public double beyond(int days) {
        if (days < 0) {
            return 1;
        }
        int last = beyond.length - 1;
        return days <= last ? beyond[days] : beyond[last] * Math.pow(1 - pace, days - last);
    }

    /** Probability that it takes more than {@code days} business days, when {@code waited} have gone by and it is not complete. */
    public double beyond(int days, int waited) {
        int last = beyond.length - 1;
        if (days <= waited) {
            return 1;
        }
        return waited < last ? beyond(days) / beyond(waited) : Math.pow(1 - pace, days - waited);
    }

    /** The least number of business days within which it is complete with probability {@code q}, {@code 0 < q < 1}. */
    public int quantile(double q) {
        double left = 1 - q + ROUNDING;
        int last = beyond.length - 1;
        if (beyond[last] > left) {
            return last + daysUntil(left / beyond[last]);
        }
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beyond[middle] <= left) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The number of business days that have gone by when no more than {@code dust} is left of what is not complete after
     * {@code waited}.
     */
    public int extent(double dust, int waited) {
        int last = beyond.length - 1;
        if (waited >= last) {
            return waited + daysUntil(dust);
        }
        return quantile(1 - dust * beyond(waited));
    }

    private int daysUntil(double left) {
        return (int) Math.ceil(Math.log(left) / Math.log1p(-pace));
    }

    /** Probability that it is complete on the very day on which it is started. */
    public double atOnce() {
        return mass[0];
    }

    /**
     * Adds to {@code done} what is complete on each business day, of filings begun with probability {@code begun} on each
     * business day, both counted from the same one: an exact convolution, but for day 0, on which {@link #atOnce} falls and which
     * is left to the caller. What would fall behind the end of {@code done} is left out.
     */
    public void spread(double[] begun, double[] done) {
        int last = mass.length - 1;
        int first = 1;
        while (first < last && mass[first] == 0) {
            first++;
        }
        for (int start = 0; start < begun.length; start++) {
            if (begun[start] > 0) {
                int end = Math.min(last, done.length - 1 - start);
                for (int day = first; day <= end; day++) {
                    done[start + day] += begun[start] * mass[day];
                }
            }
        }
        spreadOutlasting(begun, done);
    }

    /** What comes at a constant pace adds up from day to day, so that its long tail costs one step a day. */
    private void spreadOutlasting(double[] begun, double[] done) {
        int first = mass.length;
        double outlasting = 0;
        for (int day = first; day < done.length; day++) {
            outlasting *= 1 - pace;
            if (day - first < begun.length) {
                outlasting += begun[day - first] * beyond[first - 1];
            }
            done[day] += outlasting * pace;
        }
    }
}
