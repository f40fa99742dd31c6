package org.sursis.race;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToIntFunction;

/**
 * On which civil day a filing is complete: a distribution over offsets from the day of the assessment. What is not in it comes
 * beyond the horizon or never. Immutable.
 */
final class Arrival {
    static final int NEVER = Office.NEVER;
    /** Tails are cut where less than this is left; the rest counts as never, so that cutting makes nothing likelier. */
    static final double DUST = 1e-6;

    private static final double ROUNDING = 1e-12;

    private final int first;
    /** Probability of each offset from {@code first} on or before. */
    private final double[] by;

    private Arrival(int first, double[] by) {
        this.first = first;
        this.by = by;
    }

    /** For certain on that day. */
    static Arrival on(int offset) {
        return new Arrival(offset, new double[] {1});
    }

    static Arrival never() {
        return new Arrival(0, new double[0]);
    }

    /** From the probability of each day from {@code first} on. */
    static Arrival of(int first, double[] mass) {
        int end = mass.length;
        for (double left = 0; end > 0 && left + mass[end - 1] < DUST; end--) {
            left += mass[end - 1];
        }
        int start = 0;
        while (start < end && mass[start] == 0) {
            start++;
        }
        var by = Arrays.copyOfRange(mass, start, end);
        for (int i = 1; i < by.length; i++) {
            by[i] += by[i - 1];
        }
        return new Arrival(first + start, by);
    }

    /** The first and the last day on which it can be. */
    int first() {
        return first;
    }

    int last() {
        return first + by.length - 1;
    }

    /** Probability of that day or an earlier one. */
    double by(int offset) {
        if (offset < first || by.length == 0) {
            return 0;
        }
        return by[Math.min(offset - first, by.length - 1)];
    }

    /** Probability of that day. */
    double at(int offset) {
        return by(offset) - by(offset - 1);
    }

    /** The first day by which it is complete with that probability, or {@link #NEVER}. */
    int quantile(double q) {
        for (int i = 0; i < by.length; i++) {
            if (by[i] >= q - ROUNDING) {
                return first + i;
            }
        }
        return NEVER;
    }

    /** The same, but not before that day: what would come earlier comes on it. */
    Arrival notBefore(int offset) {
        if (offset <= first || by.length == 0) {
            return this;
        }
        int size = Math.max(1, last() - offset + 1);
        var later = new double[size];
        for (int i = 0; i < size; i++) {
            later[i] = by(offset + i);
        }
        return new Arrival(offset, later);
    }

    /**
     * When the last of several is complete. The product of the distribution functions is exact where they are independent. Where
     * they hang together by what they all wait for, it is too late rather than too early: each day of completion is a
     * nondecreasing function of independent durations, such variables are associated (Esary, Proschan and Walkup, 1967), and for
     * associated ones P(A &lt;= t and B &lt;= t) is at least P(A &lt;= t) P(B &lt;= t). A start that comes too late in
     * distribution makes everything behind it too late, for adding an independent duration and taking the later of two both
     * preserve that order.
     */
    static Arrival latest(List<Arrival> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        int from = latestOf(all, Arrival::first);
        var by = blank(all, from);
        all.forEach(each -> each.into(by, from, (one, other) -> one * other));
        return new Arrival(from, by);
    }

    /**
     * The same as it would be at the best, however the branches hang together: P(A &lt;= t and B &lt;= t) is no more than the lesser
     * of the two. Whoever is late by this is late.
     */
    static Arrival latestAtBest(List<Arrival> all) {
        int from = latestOf(all, Arrival::first);
        var by = blank(all, from);
        all.forEach(each -> each.into(by, from, Math::min));
        return new Arrival(from, by);
    }

    private static int latestOf(List<Arrival> all, ToIntFunction<Arrival> day) {
        int latest = Integer.MIN_VALUE;
        for (var each : all) {
            latest = Math.max(latest, day.applyAsInt(each));
        }
        return latest;
    }

    /** Certain on every day; empty when one of them never comes. */
    private static double[] blank(List<Arrival> all, int from) {
        boolean never = all.stream().anyMatch(each -> each.by.length == 0);
        var by = new double[never ? 0 : latestOf(all, Arrival::last) - from + 1];
        Arrays.fill(by, 1);
        return by;
    }

    /** Joins the distribution function to {@code sums}, which begin with {@code from}, this one's first day or a later one. */
    private void into(double[] sums, int from, DoubleBinaryOperator join) {
        int shift = from - first;
        int own = Math.max(0, Math.min(sums.length, by.length - shift));
        for (int i = 0; i < own; i++) {
            sums[i] = join.applyAsDouble(sums[i], by[i + shift]);
        }
        for (int i = own; i < sums.length; i++) {
            sums[i] = join.applyAsDouble(sums[i], by[by.length - 1]);
        }
    }

    /** Adds {@code weight} times the probability of each day to {@code sums}, which begin with {@code from}; what is outside is left out. */
    void addTo(double[] sums, int from, double weight) {
        double before = 0;
        for (int i = 0; i < by.length; i++) {
            int place = first + i - from;
            if (place >= 0 && place < sums.length) {
                sums[place] += weight * (by[i] - before);
            }
            before = by[i];
        }
    }

    /** From the probability of each offset from {@code first} on or before; the array is taken over. */
    static Arrival by(int first, double[] by) {
        return new Arrival(first, by);
    }
}
