package org.sursis.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;

/** What holds of every race, whatever the chain: over seeded random chains around the turn of a year. */
class RaceLaws {
    /** Tails are cut at one in a million for each filing. */
    private static final double CUT = 1e-5;

    private static final List<Standing> WORSE_AND_WORSE =
            List.of(Standing.SETTLED, Standing.CLEAR, Standing.TIGHT, Standing.AT_RISK, Standing.LOST);

    static LongStream seeds() {
        return new Random(1871).longs(60);
    }

    private static RandomCourse course(long seed) {
        return switch ((int) Math.floorMod(seed, 3L)) {
            case 0 -> RandomCourse.tree(seed);
            case 1 -> RandomCourse.fork(seed);
            default -> RandomCourse.tangle(seed);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_later_removal_never_lowers_slack_or_probability(long seed) {
        var course = course(seed);
        var day = course.fairDay().minusDays(20);
        var before = course.lastDay(day).on(course.today);
        for (int i = 0; i < 40; i++) {
            day = day.plusDays(1);
            var after = course.lastDay(day).on(course.today);
            notFaster(after, before);
            before = after;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void waiting_without_news_never_raises_slack_or_probability(long seed) {
        var course = course(seed);
        var track = course.lastDay(course.fairDay());
        var before = track.on(course.today);
        for (int i = 1; i < 60; i++) {
            var after = track.on(course.today.plusDays(i));
            notFaster(before, after);
            before = after;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_more_prerequisite_never_makes_anything_faster(long seed) {
        var course = course(seed);
        var lastDay = course.fairDay();
        var before = course.lastDay(lastDay).on(course.today);
        var with = new ArrayList<Filing>();
        var held = course.any();
        with.add(Track.planned("new", new Estimate(0, course.within(9), 9 + course.within(9))));
        for (var filing : course.filings) {
            with.add(filing == held ? alsoRequiring(filing, "new") : filing);
        }
        notFaster(before, course.track(with).removalAfter(lastDay.toString()).on(course.today));
    }

    private static Filing alsoRequiring(Filing filing, String code) {
        var requires = new ArrayList<>(filing.requires());
        requires.add(code);
        return Track.requiring(filing, requires);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void completing_a_filing_never_worsens_the_standing(long seed) {
        var course = course(seed);
        var lastDay = course.fairDay();
        var filings = new ArrayList<>(course.filings);
        var before = course.lastDay(lastDay).on(course.today);
        for (int i = 0; i < filings.size(); i++) {
            filings.set(i, Track.complete(filings.get(i), course.today.toString()));
            var after = course.track(filings).removalAfter(lastDay.toString()).on(course.today);
            assertThat(WORSE_AND_WORSE.indexOf(after.standing()))
                    .isLessThanOrEqualTo(WORSE_AND_WORSE.indexOf(before.standing()));
            assertThat(after.probabilityInTime()).isGreaterThanOrEqualTo(before.probabilityInTime() - CUT);
            before = after;
        }
        assertThat(before.standing()).isEqualTo(Standing.SETTLED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bounds_come_in_order_on_working_days_and_none_before_today(long seed) {
        var course = course(seed);
        for (var filing : course.lastDay(course.fairDay()).on(course.today).filings()) {
            assertThat(List.of(course.today, filing.p50(), filing.p80(), filing.p95()))
                    .isSorted();
            var office = course.office(Integer.parseInt(filing.code().substring(1)));
            assertThat(office.isOpen(filing.latestSafe())).isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void slack_counts_the_working_days_between_and_the_least_one_binds(long seed) {
        var course = course(seed);
        var assessment = course.lastDay(course.fairDay()).on(course.today);
        int least = Integer.MAX_VALUE;
        for (var filing : assessment.filings()) {
            int number = Integer.parseInt(filing.code().substring(1));
            int days = workingDays(course, number, filing.p80(), filing.latestSafe());
            assertThat(filing.slack().businessDays()).isEqualTo(days);
            least = Math.min(least, days);
        }
        assertThat(assessment.slack().businessDays()).isEqualTo(least);
    }

    private static int workingDays(RandomCourse course, int filing, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDays(course, filing, to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> course.office(filing).isOpen(day))
                .count();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_filing_that_meets_its_last_safe_day_by_the_planning_quantile_has_that_chance_or_more(long seed) {
        var course = course(seed);
        for (var filing : course.lastDay(course.fairDay()).on(course.today).filings()) {
            if (filing.slack().businessDays() >= 0 && !filing.p80().isAfter(filing.latestSafe())) {
                assertThat(filing.probabilityInTime()).isGreaterThanOrEqualTo(0.8 - CUT);
            } else if (filing.slack().businessDays() < 0) {
                assertThat(filing.probabilityInTime()).isLessThan(0.8);
            }
        }
    }

    /** Every filing of the faster one has at least the slack and the probability that it has in the slower one. */
    private static void notFaster(Assessment faster, Assessment slower) {
        assertThat(slower.probabilityInTime()).isLessThanOrEqualTo(faster.probabilityInTime() + CUT);
        assertThat(slower.slack().businessDays())
                .isLessThanOrEqualTo(faster.slack().businessDays());
        for (var each : faster.filings()) {
            var other = slower.filings().stream()
                    .filter(f -> f.code().equals(each.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(other.slack().businessDays())
                    .as(each.code())
                    .isLessThanOrEqualTo(each.slack().businessDays());
            assertThat(other.probabilityInTime()).as(each.code()).isLessThanOrEqualTo(each.probabilityInTime() + CUT);
        }
    }
}
