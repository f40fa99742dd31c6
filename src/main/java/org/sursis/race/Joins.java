package org.sursis.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * When every runner is complete. Where branches meet, the later one counts. Branches that wait for the same filing hang together
 * by it: where one such filing separates them they are reckoned for each of its days and added up, which is exact; in a more
 * tangled chain the product of {@link Arrival#latest} stands, which is never too early. Which of the two it is follows from the
 * chain alone and not from the day, so that it does not change from one day to the next.
 */
final class Joins {
    /** So many meetings are reckoned day by day, and over so many filings each; a chain of a hundred knots stays affordable. */
    private static final int MOST_FORKS = 8;

    private static final int MOST_BETWEEN = 16;

    /** One of the days on which a fork may be complete. */
    private interface World {
        void given(Arrival[] arrivals, double weight);
    }

    private final Runner[] runners;
    private final int[][] branches;
    /** What each waits for in the end, itself with it; what is complete waits for nothing. */
    private final BitSet[] behind;

    private final Arrival[] arrivals;
    private int forks;

    Joins(Runner[] runners) {
        this.runners = runners;
        this.branches = new int[runners.length][];
        this.behind = new BitSet[runners.length];
        this.arrivals = new Arrival[runners.length];
        for (int i = 0; i < runners.length; i++) {
            behind[i] = behind(i);
            branches[i] = branches(runners[i]);
            arrivals[i] = runners[i].arrive(start(i));
        }
    }

    /** When that runner is complete. */
    Arrival arrival(int runner) {
        return arrivals[runner];
    }

    /** True when that runner waits for the other one, or is it. */
    boolean waitsFor(int runner, int other) {
        return behind[runner].get(other);
    }

    /** Probability that each of these runners is complete by its limit. */
    double allBy(int[] ends, int[] limits) {
        double product = product(ends, limits, arrivals);
        int fork = fork(ends);
        if (fork < 0) {
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

    private BitSet behind(int runner) {
        var all = new BitSet(runners.length);
        if (!runners[runner].complete()) {
            all.set(runner);
            for (int each : runners[runner].requires()) {
                all.or(behind[each]);
            }
        }
        return all;
    }

    /** Of what is required, all that nothing else of it waits for: the rest comes earlier anyway. */
    private int[] branches(Runner runner) {
        var requires = runner.complete() ? new int[0] : runner.requires();
        return Arrays.stream(requires)
                .filter(one -> Arrays.stream(requires).noneMatch(other -> other != one && behind[other].get(one)))
                .toArray();
    }

    private Arrival start(int runner) {
        var meeting = branches[runner];
        if (meeting.length == 0) {
            return Arrival.on(0);
        }
        int fork = fork(meeting);
        return fork < 0 ? latest(meeting, arrivals) : latestByDays(fork, meeting);
    }

    private Arrival latestByDays(int fork, int[] meeting) {
        int first = Arrays.stream(meeting).map(i -> arrivals[i].first()).max().orElseThrow();
        int last = Arrays.stream(meeting).map(i -> arrivals[i].last()).max().orElseThrow();
        var sums = new double[Math.max(last - first + 1, 0)];
        worlds(fork, meeting, (given, weight) -> latest(meeting, given).addTo(sums, first, weight));
        // Where a branch is tangled within itself both are too late rather than too early, and the better one stands.
        var product = latest(meeting, arrivals);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.max(sums[i], product.by(first + i));
        }
        return Arrival.by(first, sums);
    }

    private static Arrival latest(int[] meeting, Arrival[] arrivals) {
        List<Arrival> all = new ArrayList<>(meeting.length);
        for (int each : meeting) {
            all.add(arrivals[each]);
        }
        return Arrival.latest(all);
    }

    private void worlds(int fork, int[] meeting, World world) {
        var between = between(fork, meeting);
        var given = arrivals.clone();
        for (int day = arrivals[fork].first(); day <= arrivals[fork].last(); day++) {
            double weight = arrivals[fork].at(day);
            if (weight > 0) {
                given[fork] = Arrival.on(day);
                for (int i = between.nextSetBit(0); i >= 0; i = between.nextSetBit(i + 1)) {
                    given[i] = runners[i].arrive(latest(branches[i], given));
                }
                world.given(given, weight);
            }
        }
    }

    /** Those on the way from the fork to where the branches meet. */
    private BitSet between(int fork, int[] meeting) {
        var between = new BitSet(runners.length);
        for (int each : meeting) {
            between.or(behind[each]);
        }
        for (int i = between.nextSetBit(0); i >= 0; i = between.nextSetBit(i + 1)) {
            between.set(i, i != fork && behind[i].get(fork));
        }
        return between;
    }

    /** The filing by which alone the branches hang together, or -1 when there is none such or they are independent. */
    private int fork(int[] meeting) {
        var shared = shared(meeting);
        for (int i = shared.length() - 1; i >= 0 && forks < MOST_FORKS; i = shared.previousSetBit(i - 1)) {
            if (separates(i, meeting) && between(i, meeting).cardinality() <= MOST_BETWEEN) {
                forks++;
                return i;
            }
        }
        return -1;
    }

    private BitSet shared(int[] meeting) {
        var seen = new BitSet(runners.length);
        var shared = new BitSet(runners.length);
        for (int each : meeting) {
            var again = (BitSet) behind[each].clone();
            again.and(seen);
            shared.or(again);
            seen.or(behind[each]);
        }
        return shared;
    }

    private boolean separates(int fork, int[] meeting) {
        var seen = (BitSet) behind[fork].clone();
        for (int each : meeting) {
            var besides = new BitSet(runners.length);
            collect(each, fork, besides);
            if (besides.intersects(seen)) {
                return false;
            }
            seen.or(besides);
        }
        return true;
    }

    /** What that runner waits for without going through the fork, itself with it. */
    private void collect(int runner, int fork, BitSet found) {
        if (runner != fork && !runners[runner].complete() && !found.get(runner)) {
            found.set(runner);
            for (int each : runners[runner].requires()) {
                collect(each, fork, found);
            }
        }
    }
}
