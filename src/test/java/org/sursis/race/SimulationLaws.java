package org.sursis.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is reckoned is what happens when the race is run many times, day by day. */
class SimulationLaws {
    private static final int RUNS = 10_000;
    /** One in a thousand outlasts its range, which the drawn durations never do. */
    private static final double OUTLASTING = 0.001;

    static LongStream seeds() {
        return new Random(1871).longs(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void chains_and_joins_of_independent_branches_agree(long seed) {
        agrees(RandomCourse.tree(seed), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void branches_that_wait_for_the_same_filing_agree(long seed) {
        agrees(RandomCourse.fork(seed), seed);
    }

    private static void agrees(RandomCourse course, long seed) {
        var days = days(course);
        var happened = new Simulation(course, seed).inTime(days, RUNS);
        for (int i = 0; i < happened.length; i++) {
            double reckoned = course.lastDay(days.get(i)).on(course.today).probabilityInTime();
            assertThat(reckoned)
                    .as("in time by " + days.get(i))
                    .isBetween(
                            happened[i] - error(happened[i]) - OUTLASTING * course.filings.size(),
                            happened[i] + error(happened[i]));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tangled_chains_are_never_more_hopeful_than_what_happens_and_not_much_less(long seed) {
        var course = RandomCourse.tangle(seed);
        var days = days(course);
        var happened = new Simulation(course, seed).inTime(days, RUNS);
        for (int i = 0; i < happened.length; i++) {
            var assessment = course.lastDay(days.get(i)).on(course.today);
            assertThat(assessment.probabilityInTime())
                    .as("in time by " + days.get(i))
                    .isBetween(happened[i] - 0.2, happened[i] + error(happened[i]));
            if (assessment.standing() == Standing.LOST) {
                assertThat(happened[i]).as("called lost").isLessThan(0.05 + error(0.05));
            }
        }
    }

    /** Four and a half standard errors, and a run or two. */
    private static double error(double share) {
        return 4.5 * Math.sqrt(share * (1 - share) / RUNS) + 2.0 / RUNS;
    }

    private static List<LocalDate> days(RandomCourse course) {
        var fair = course.fairDay();
        return Stream.of(-9, -6, -4, -2, 0, 2, 4, 6, 9, 14).map(fair::plusDays).toList();
    }
}
