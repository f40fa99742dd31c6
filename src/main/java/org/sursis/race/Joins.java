package org.sursis.race;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * When every runner is complete. Where branches meet, the later one counts. Independent branches multiply. Branches that hang
 * together by one filing are reckoned for each of its days and added up, which is exact as well. In a tangle there is a bound on
 * either side, {@link Arrival#latest} and {@link Arrival#latestAtBest}.
 */
final class Joins {

    /** One of the days on which a fork may be complete. */
    private interface World {
        void given(Arrival[] arrivals, double weight);
    }

    private final Runner[] runners;
    private final Ties ties;
    private final boolean hopeful;
    private final Arrival[] arrivals;
    private boolean exact = true;

    /** {@code hopeful}: in a tangle, rather too early than too late. */
    Joins(Runner[] runners, Ties ties, boolean hopeful) {
        this.runners = runners;
        this.ties = ties;
        this.hopeful = hopeful;
        this.arrivals = new Arrival[runners.length];
        for (int i = 0; i < runners.length; i++) {
            arrivals[i] = runners[i].arrive(start(i));
        }
    }

    /** When that runner is complete. */
    Arrival arrival(int runner) {
        return arrivals[runner];
    }

    /** True when no tangle was met. */
    boolean exact() {
        return exact;
    }

    private Arrival start(int runner) {
        var meeting = ties.branches(runner);
        if (meeting.length == 0) {
            return Arrival.on(0);
        }
        int fork = ties.fork(runner);
        return fork == Ties.NO_FORK
                ? latest(meeting, arrivals, ties.independent(meeting))
                : latestByDays(fork, meeting);
    }

    private Arrival latest(int[] meeting, Arrival[] given, boolean independent) {
        exact &= independent;
        var all = Arrays.stream(meeting).mapToObj(i -> given[i]).toList();
        return hopeful && !independent ? Arrival.latestAtBest(all) : Arrival.latest(all);
    }

    private Arrival latestByDays(int fork, int[] meeting) {
        int first = IntStream.of(meeting).map(i -> arrivals[i].first()).max().orElseThrow();
        int last = IntStream.of(meeting).map(i -> arrivals[i].last()).max().orElseThrow();
        var sums = new double[Math.max(last - first + 1, 0)];
        worlds(fork, meeting, (given, weight) -> latest(meeting, given, true).addTo(sums, first, weight));
        // Where a branch is tangled within itself both are bounds on the same side, and the better one stands.
        var whole = Arrays.stream(meeting).mapToObj(i -> arrivals[i]).toList();
        var bound = hopeful ? Arrival.latestAtBest(whole) : Arrival.latest(whole);
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += sums[i];
            double other = bound.by(first + i);
            sums[i] = hopeful ? Math.min(sum, other) : Math.max(sum, other);
        }
        return Arrival.by(first, sums);
    }

    /** Probability that each of these runners is complete by its limit; in a tangle, no more than the truth. */
    double allBy(int[] ends, int[] limits) {
        double product = product(ends, limits, arrivals);
        int fork = ties.fork(ends);
        if (fork == Ties.NO_FORK) {
            return product;
        }
        var sum = new double[1];
        worlds(fork, ends, (given, weight) -> sum[0] += weight * product(ends, limits, given));
        return Math.max(sum[0], product);
    }

    private static double product(int[] ends, int[] limits, Arrival[] arrivals) {
        double product = 1;
        for (int i = 0; i < ends.length; i++) {
            product *= arrivals[ends[i]].by(limits[i]);
        }
        return product;
    }

    private void worlds(int fork, int[] meeting, World world) {
        var between = ties.between(fork, meeting);
        var independent = new BitSet(runners.length);
        between.stream().filter(i -> ties.independent(ties.branches(i), fork)).forEach(independent::set);
        var given = arrivals.clone();
        for (int day = arrivals[fork].first(); day <= arrivals[fork].last(); day++) {
            double weight = arrivals[fork].at(day);
            if (weight > 0) {
                given[fork] = Arrival.on(day);
                for (int i = between.nextSetBit(0); i >= 0; i = between.nextSetBit(i + 1)) {
                    given[i] = runners[i].arrive(latest(ties.branches(i), given, independent.get(i)));
                }
                world.given(given, weight);
            }
        }
    }
}
