package org.sursis.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sursis.race.Track.day;
import static org.sursis.race.Track.exactly;
import static org.sursis.race.Track.pending;
import static org.sursis.race.Track.planned;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.race.forecast.Basis;
import org.sursis.race.forecast.Forecast;
import org.sursis.race.forecast.History;
import org.sursis.race.forecast.PastCase;

/** Races that can be run by hand. November 2, 2026 is a Monday. */
class RaceTest {

    @Test
    void a_chain_of_certain_steps_is_counted_day_by_day() {
        var assessment = Track.of(
                        planned("declaration", exactly(3)),
                        planned("registration", exactly(10), "declaration"),
                        planned("submission", exactly(2), "registration"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.filings())
                .extracting(Outlook::code, Outlook::p50, Outlook::p80, Outlook::latestSafe)
                .containsExactly(
                        row("declaration", "2026-11-05", "2026-11-05", "2026-11-10"),
                        row("registration", "2026-11-19", "2026-11-19", "2026-11-24"),
                        row("submission", "2026-11-23", "2026-11-23", "2026-11-26"));
        assertThat(assessment.slack()).isEqualTo(new Slack(3, null));
        assertThat(assessment.bindingFiling()).isEqualTo("declaration");
        assertThat(assessment.standing()).isEqualTo(Standing.TIGHT);
        // One case in a thousand of each step outlasts its range, and then has three days left at the step's own pace.
        double late = 0.001 * (Math.pow(3 / 4.0, 3) + Math.pow(10 / 11.0, 3) + Math.pow(2 / 3.0, 3));
        assertThat(assessment.probabilityInTime()).isCloseTo(1 - late, within(1e-5));
        assertThat(assessment.reasons())
                .containsExactly(Reason.pace("declaration", day("2026-11-05"), day("2026-11-10"), 3));
    }

    private static Tuple row(String code, String p50, String p80, String latestSafe) {
        return Tuple.tuple(code, day(p50), day(p80), day(latestSafe));
    }

    @Test
    void each_step_waits_on_the_days_of_its_own_office() {
        var assessment = Track.of(planned("certificate", exactly(2)), planned("posted", exactly(2), "certificate"))
                .office("posted", day -> true)
                .removalAfter("2027-01-15")
                .on("2026-12-23");
        // December 23 and then 28: the 24th to the 27th are closed, the 31st and January 1 to 3 too.
        assertThat(assessment.filings())
                .extracting(Outlook::p80)
                .containsExactly(LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_join_waits_for_the_later_branch() {
        var assessment = Track.of(
                        planned("short", exactly(2)),
                        planned("long", exactly(8)),
                        planned("end", exactly(1), "short", "long"))
                .removalAfter("2026-11-20")
                .on("2026-11-02");
        assertThat(assessment.filings())
                .extracting(Outlook::p80, f -> f.slack().businessDays())
                .containsExactly(tuple("2026-11-04", 11), tuple("2026-11-12", 5), tuple("2026-11-13", 5));
        assertThat(assessment.bindingFiling()).isEqualTo("long");
        assertThat(assessment.standing()).isEqualTo(Standing.CLEAR);
    }

    private static Tuple tuple(String day, int slack) {
        return Tuple.tuple(day(day), slack);
    }

    @Test
    void branches_behind_one_filing_are_not_taken_for_two_chances() {
        // One coin decides for both: half of the time everything is early.
        var coin = history(IntStream.range(0, 100).map(i -> i % 2 == 0 ? 1 : 11).toArray());
        var track = Track.of(
                        planned("coin", null),
                        planned("left", exactly(1), "coin"),
                        planned("right", exactly(2), "coin"),
                        planned("end", exactly(1), "left", "right"))
                .history("coin", coin)
                .removalAfter("2026-11-10");
        assertThat(track.on("2026-11-02").probabilityInTime()).isCloseTo(0.5, within(0.002));
    }

    @Test
    void a_tangle_is_reckoned_too_late_but_not_called_lost_for_that() {
        // Both coins fall early in 9 of 100 cases; the bound takes the branches behind them for two such chances.
        var coin = history(IntStream.range(0, 100).map(i -> i % 10 < 3 ? 1 : 11).toArray());
        var assessment = Track.of(
                        planned("one", null),
                        planned("other", null),
                        planned("left", exactly(1), "one", "other"),
                        planned("right", exactly(1), "one", "other"),
                        planned("end", exactly(1), "left", "right"))
                .history("one", coin)
                .history("other", coin)
                .removalAfter("2026-11-06")
                .on("2026-11-02");
        assertThat(assessment.probabilityInTime()).isBetween(0.0081 - 0.0005, 0.09);
        assertThat(assessment.standing()).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void two_goals_that_hang_on_one_filing_are_met_together() {
        var coin = history(IntStream.range(0, 100).map(i -> i % 2 == 0 ? 1 : 11).toArray());
        var assessment = Track.of(
                        planned("coin", null),
                        Track.aiming(planned("motion", exactly(1), "coin"), "stay-motion"),
                        planned("sponsorship", exactly(2), "coin"))
                .history("coin", coin)
                .goal("stay-motion", "2026-11-09")
                .removalAfter("2026-11-10")
                .on("2026-11-02");
        assertThat(assessment.probabilityInTime()).isCloseTo(0.5, within(0.002));
        assertThat(assessment.filings().get(0).latestSafe()).isEqualTo(day("2026-11-06"));
    }

    @Test
    void independent_branches_multiply() {
        var coin = history(IntStream.range(0, 100).map(i -> i % 2 == 0 ? 1 : 11).toArray());
        var track = Track.of(planned("one", null), planned("other", null), planned("end", exactly(1), "one", "other"))
                .history("one", coin)
                .history("other", coin)
                .removalAfter("2026-11-10");
        assertThat(track.on("2026-11-02").probabilityInTime()).isCloseTo(0.25, within(0.002));
    }

    @Test
    void what_is_pending_is_known_by_what_waited_as_long() {
        // Of 100 cases 50 took 1 day and 50 took 11; after 3 days only the long ones are left.
        var coin = history(IntStream.range(0, 100).map(i -> i % 2 == 0 ? 1 : 11).toArray());
        var track = Track.of(pending("coin", "2026-11-02", null))
                .history("coin", coin)
                .removalAfter("2026-11-30");
        assertThat(track.on("2026-11-03").filings().get(0).p50()).isEqualTo(day("2026-11-03"));
        assertThat(track.on("2026-11-05").filings().get(0).p50()).isEqualTo(day("2026-11-17"));
    }

    @Test
    void the_first_basis_in_order_is_taken_and_shown() {
        var history = history(1, 2, 3, 4, 5, 6, 7, 8);
        var range = new Estimate(30, 45, 90);
        var own = new Estimate(1, 2, 3);
        var filing = Track.expected(pending("certificate", "2026-11-02", own), "2026-11-20");
        var silent = Track.expected(pending("certificate", "2026-11-02", null), "2026-11-20");
        assertThat(basis(Track.of(filing).history("certificate", history)))
                .isEqualTo(new Basis(Basis.Kind.ESTIMATE, own, 0, 0, null));
        assertThat(basis(Track.of(silent).history("certificate", history).published("certificate", range)))
                .isEqualTo(new Basis(Basis.Kind.HISTORY, null, 8, 0, null));
        assertThat(basis(Track.of(silent).published("certificate", range)))
                .isEqualTo(new Basis(Basis.Kind.PUBLISHED, range, 0, 0, null));
        assertThat(basis(Track.of(silent))).isEqualTo(Basis.expected(day("2026-11-20")));
        assertThat(basis(Track.of(pending("certificate", "2026-11-02", null)))).isEqualTo(Basis.UNKNOWN);
    }

    private static Basis basis(Track track) {
        return track.removalAfter("2026-12-31")
                .on("2026-11-03")
                .filings()
                .get(0)
                .basis();
    }

    @Test
    void counsels_day_is_a_forecast_until_it_has_passed() {
        var track = Track.of(Track.expected(pending("certificate", "2026-10-01", null), "2026-11-20"))
                .removalAfter("2026-11-30");
        var before = track.on("2026-11-20");
        assertThat(before.filings().get(0).p80()).isEqualTo(day("2026-11-20"));
        assertThat(before.standing()).isEqualTo(Standing.CLEAR);
        var after = track.on("2026-11-21");
        assertThat(after.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(after.reasons())
                .containsExactly(Reason.of(Reason.Kind.EXPECTED_DAY_PASSED, "certificate", day("2026-11-20")));
    }

    @Test
    void what_follows_a_complete_filing_begins_today() {
        var done = Track.complete(planned("certificate", exactly(9)), "2026-10-20");
        var assessment = Track.of(done, planned("sponsorship", exactly(2), "certificate"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.filings().get(0))
                .isEqualTo(new Outlook(
                        "certificate",
                        FilingStatus.COMPLETE,
                        day("2026-10-20"),
                        day("2026-10-20"),
                        day("2026-10-20"),
                        null,
                        null,
                        1.0,
                        Basis.complete(day("2026-10-20"))));
        assertThat(assessment.filings().get(1).p95()).isEqualTo(day("2026-11-04"));
    }

    @Test
    void when_all_is_complete_or_filed_where_that_is_enough_the_order_is_settled() {
        var assessment = Track.of(
                        Track.complete(planned("certificate", null), "2026-10-20"),
                        Track.filed(planned("sponsorship", null, "certificate"), "2026-10-30"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.SETTLED);
        assertThat(assessment.probabilityInTime()).isEqualTo(1);
        assertThat(assessment.reasons()).containsExactly(Reason.of(Reason.Kind.ALL_COMPLETE));
        assertThat(assessment.slack()).isNull();
    }

    @Test
    void what_a_complete_filing_still_names_as_required_stays_wanted() {
        var assessment = Track.of(
                        planned("certificate", exactly(4)),
                        Track.complete(planned("sponsorship", null, "certificate"), "2026-10-30"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.CLEAR);
        assertThat(assessment.filings().get(0).latestSafe()).isEqualTo(day("2026-11-26"));
        assertThat(assessment.probabilityInTime()).isCloseTo(0.999, within(1e-3));
    }

    @Test
    void an_abandoned_filing_is_out_and_whoever_still_names_it_is_told() {
        var assessment = Track.of(
                        Track.abandoned(planned("passport", exactly(90))),
                        planned("sponsorship", exactly(2), "passport"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.filings()).extracting(Outlook::code).containsExactly("sponsorship");
        assertThat(assessment.reasons())
                .contains(Reason.of(Reason.Kind.REQUIREMENT_ABANDONED, "sponsorship", "passport"));
    }

    @Test
    void what_began_early_ends_no_earlier_than_what_it_requires() {
        var assessment = Track.of(
                        planned("certificate", exactly(5)),
                        pending("sponsorship", "2026-10-30", exactly(2), "certificate"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.filings().get(1).p80()).isEqualTo(day("2026-11-09"));
        assertThat(assessment.filings().get(0).latestSafe()).isEqualTo(day("2026-11-26"));
        assertThat(assessment.reasons()).contains(Reason.of(Reason.Kind.BEGUN_EARLY, "sponsorship", "certificate"));
    }

    @Test
    void without_a_basis_nothing_is_green_and_the_last_safe_day_is_still_told() {
        var assessment = Track.of(planned("certificate", null), planned("sponsorship", exactly(2), "certificate"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.filings())
                .containsExactly(
                        new Outlook(
                                "certificate",
                                FilingStatus.PLANNED,
                                null,
                                null,
                                null,
                                day("2026-11-24"),
                                null,
                                null,
                                Basis.UNKNOWN),
                        new Outlook(
                                "sponsorship",
                                FilingStatus.PLANNED,
                                null,
                                null,
                                null,
                                day("2026-11-26"),
                                null,
                                null,
                                Forecast.of(exactly(2)).basis()));
        assertThat(assessment.probabilityInTime()).isNull();
        assertThat(assessment.reasons()).containsExactly(Reason.of(Reason.Kind.NO_BASIS, "certificate"));
    }

    @Test
    void an_unconfirmed_chain_is_unknown_with_all_that_is_known_of_it() {
        var assessment = Track.of(planned("sponsorship", exactly(2)))
                .removalAfter("2026-11-26")
                .unconfirmed()
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.slack()).isEqualTo(new Slack(16, null));
        assertThat(assessment.reasons())
                .containsExactly(
                        Reason.of(Reason.Kind.CHAIN_UNCONFIRMED),
                        Reason.pace("sponsorship", day("2026-11-04"), day("2026-11-26"), 16));
    }

    @Test
    void a_path_that_is_lost_is_lost_whatever_else_is_unknown() {
        var assessment = Track.of(planned("certificate", exactly(30)), planned("sponsorship", null, "certificate"))
                .removalAfter("2026-11-26")
                .unconfirmed()
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.LOST);
        assertThat(assessment.reasons())
                .startsWith(Reason.of(
                        Reason.Kind.PATH_LOST, "sponsorship", "removal", day("2026-12-14"), day("2026-11-26")));
    }

    @Test
    void a_goal_that_has_passed_is_lost_for_what_is_not_complete() {
        var assessment = Track.of(Track.aiming(planned("motion", null), "stay-motion"))
                .goal("stay-motion", "2026-11-20")
                .on("2026-11-21");
        assertThat(assessment.standing()).isEqualTo(Standing.LOST);
        assertThat(assessment.reasons())
                .startsWith(
                        new Reason(Reason.Kind.GOAL_PASSED, "motion", "stay-motion", null, day("2026-11-20"), null));
    }

    @Test
    void no_filing_and_no_date_are_unknown_by_name() {
        assertThat(Track.of().removalAfter("2026-11-26").on("2026-11-02").reasons())
                .containsExactly(Reason.of(Reason.Kind.NO_FILINGS));
        var assessment = Track.of(planned("sponsorship", exactly(2))).on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.filings().get(0).p80()).isEqualTo(day("2026-11-04"));
        assertThat(assessment.reasons()).containsExactly(Reason.of(Reason.Kind.NO_GOAL, "sponsorship", Filing.REMOVAL));
    }

    @Test
    void a_circle_and_a_missing_requirement_are_unknown_and_not_endless() {
        var assessment = Track.of(
                        planned("a", exactly(1), "b"),
                        planned("b", exactly(1), "a"),
                        planned("c", exactly(1), "nothing-of-that-name"))
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.reasons())
                .contains(
                        Reason.of(Reason.Kind.REQUIREMENT_MISSING, "c", "nothing-of-that-name"),
                        Reason.of(Reason.Kind.CIRCLE, "a"),
                        Reason.of(Reason.Kind.CIRCLE, "b"));
    }

    @Test
    void a_certain_filing_is_complete_late_and_said_to_be() {
        var assessment = Track.of(Track.aiming(Track.complete(planned("motion", null), "2026-11-23"), "stay-motion"))
                .goal("stay-motion", "2026-11-20")
                .on("2026-11-24");
        assertThat(assessment.standing()).isEqualTo(Standing.SETTLED);
        assertThat(assessment.reasons())
                .contains(Reason.of(
                        Reason.Kind.COMPLETE_TOO_LATE, "motion", "stay-motion", day("2026-11-23"), day("2026-11-20")));
    }

    @ParameterizedTest
    @CsvSource({
        // The last day is Thursday, November 26 and closes with it; the filing is complete on the day of the first
        // column.
        "2026-11-24, 2, 2026-11-24T13:00:00Z, ",
        "2026-11-25, 1, 2026-11-25T05:00:00Z, 24",
        "2026-11-26, 0, 2026-11-25T05:00:00Z, 0",
        "2026-11-26, 0, 2026-11-25T04:59:59Z, ",
        "2026-11-27, -1, 2026-11-26T13:00:00Z, -24"
    })
    void within_two_days_slack_has_hours(String expected, int days, Instant now, Integer hours) {
        var track = Track.of(Track.expected(planned("motion", null), expected)).removalAfter("2026-11-26");
        var today = now.atZone(Track.MONTREAL).toLocalDate();
        assertThat(new Race(Thresholds.USUAL, track)
                        .assess(track.course(), today, now)
                        .slack())
                .isEqualTo(new Slack(days, hours));
    }

    @Test
    void hours_count_the_hour_that_the_clock_shows_twice() {
        // In Montreal November 1, 2026 has 25 hours.
        var track =
                Track.of(Track.expected(planned("motion", null), "2026-10-31")).removalAfter("2026-11-01");
        track.office("motion", day -> true);
        assertThat(track.on("2026-10-31").slack()).isEqualTo(new Slack(1, 25));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, AT_RISK, -1", "2026-11-05, TIGHT, 0", "2026-11-11, TIGHT, 4", "2026-11-12, CLEAR, 5"})
    void the_colour_changes_at_the_thresholds(String lastDay, Standing standing, int slack) {
        // 10 % take 2 days, the rest 3.
        var track = Track.of(planned("certificate", null))
                .history(
                        "certificate",
                        history(IntStream.range(0, 100).map(i -> i < 10 ? 2 : 3).toArray()));
        var assessment = track.removalAfter(lastDay).on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(standing);
        assertThat(assessment.slack().businessDays()).isEqualTo(slack);
    }

    @Test
    void thresholds_must_make_sense() {
        assertThatThrownBy(() -> new Thresholds(5, 0.05, 0.8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(-1, 0.8, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Forecast history(int... days) {
        return History.forecast(IntStream.of(days)
                        .mapToObj(d -> new PastCase(d, true, LocalDate.of(2026, 10, 1)))
                        .toList())
                .orElseThrow();
    }
}
