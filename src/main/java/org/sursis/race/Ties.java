package org.sursis.race;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Who waits for whom in the end, and where branches that meet hang together by what they both wait for. All of it follows from the
 * chain and its durations and not from the day, so that the way of reckoning does not change from one day to the next.
 */
final class Ties {
    static final int NO_FORK = -1;

    /** So many meetings are reckoned day by day; a chain of a hundred knots stays affordable. */
    private static final int MOST_FORKS = 8;
    /** And at most so many steps for each: days of the fork by days of what lies between, some milliseconds. */
    private static final long MOST_STEPS = 2_000_000;

    private final Runner[] runners;
    private final BitSet[] behind;
    private final int[][] branches;
    private final int[] forks;
    private int reckoned;

    Ties(Runner[] runners) {
        this.runners = runners;
        this.behind = new BitSet[runners.length];
        this.branches = new int[runners.length][];
        this.forks = new int[runners.length];
        for (int i = 0; i < runners.length; i++) {
            behind[i] = behind(i);
            branches[i] = branches(runners[i]);
            forks[i] = fork(branches[i]);
        }
    }

    /** True when that runner waits for the other one, or is it. */
    boolean waitsFor(int runner, int other) {
        return behind[runner].get(other);
    }

    /** What that runner requires, but for what comes before something else that it requires. */
    int[] branches(int runner) {
        return branches[runner];
    }

    /** The fork of that runner's branches; see {@link #fork(int[])}. */
    int fork(int runner) {
        return forks[runner];
    }

    /** What each waits for in the end, itself with it; what is complete waits for nothing. */
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

    private int[] branches(Runner runner) {
        var requires = runner.complete() ? new int[0] : runner.requires();
        return Arrays.stream(requires)
                .filter(one -> Arrays.stream(requires).noneMatch(other -> other != one && behind[other].get(one)))
                .toArray();
    }

    /** The filing by which alone the branches hang together, or {@link #NO_FORK} when there is none such or they are independent. */
    int fork(int[] meeting) {
        var shared = shared(meeting);
        for (int i = shared.length() - 1; i >= 0 && reckoned < MOST_FORKS; i = shared.previousSetBit(i - 1)) {
            if (independent(meeting, i) && steps(i, meeting) <= MOST_STEPS) {
                reckoned++;
                return i;
            }
        }
        return NO_FORK;
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

    private long steps(int fork, int[] meeting) {
        return extent(behind[fork]) * extent(between(fork, meeting));
    }

    private long extent(BitSet some) {
        return some.stream()
                .mapToObj(i -> runners[i].forecast())
                .mapToLong(forecast -> forecast == null ? 1 : forecast.extent(Arrival.DUST, -1))
                .sum();
    }

    /** True when nothing is waited for by two of these. */
    boolean independent(int[] meeting) {
        return shared(meeting).isEmpty();
    }

    /** True when these are independent of each other once the day of the fork is given. */
    boolean independent(int[] meeting, int fork) {
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

    /** Those on the way from the fork to where the branches meet. */
    BitSet between(int fork, int[] meeting) {
        var between = new BitSet(runners.length);
        IntStream.of(meeting).forEach(each -> between.or(behind[each]));
        for (int i = between.nextSetBit(0); i >= 0; i = between.nextSetBit(i + 1)) {
            between.set(i, i != fork && behind[i].get(fork));
        }
        return between;
    }
}
