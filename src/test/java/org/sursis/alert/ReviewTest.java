package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;
import static org.sursis.fixtures.Cases.removalOn;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Closure;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Removal;
import org.sursis.fixtures.Cases;
import org.sursis.race.Standing;

class ReviewTest {
    private static final String START = "2026-11-16T09:00:00-05:00";

    @Test
    void an_order_that_arrives_late_gets_its_nearest_past_rung_once_and_hears_what_it_missed() {
        var desk = Desk.with(aMarriageCase());
        var verdict = desk.reviewAt(START);
        assertThat(desk.transcript())
                .containsExactly(
                        "2026-11-16T09:00 approach P14D missed [P30D, P21D] ORDER_ARRIVED_LATE notice to tier 1",
                        "2026-11-16T09:00 watch-started notice to tier 1");
        assertThat(desk.messages()).containsExactly("2026-11-16T09:00 email counsel@example.org");
        assertThat(verdict.nextReviewAt()).as("unless it is taken").isEqualTo(at("2026-11-16T09:15:00-05:00"));
        assertThat(desk.reviewAt("2026-11-16T09:00:01-05:00").nextReviewAt())
                .isEqualTo(at("2026-11-17T08:00:00-05:00"));
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void an_order_far_ahead_is_told_only_that_it_is_watched() {
        var desk = Desk.with(aMarriageCase().withoutFilings().with(waiting()).removedOn("2027-03-01"));
        desk.reviewAt(START);
        assertThat(desk.transcript()).containsExactly("2026-11-16T09:00 watch-started info to tier 1");
    }

    @Test
    void the_story_climbs_the_ladder_and_the_list_of_people_until_the_plane_leaves() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.until("2026-11-22T09:00:00-05:00");
        assertThat(desk.transcript().subList(2, desk.transcript().size()))
                .containsExactly(
                        "2026-11-17T08:00 approach P10D notice to tier 1",
                        "2026-11-20T08:00 approach P7D urgent to tier 1",
                        "2026-11-20T08:00 stale-date urgent to tier 1",
                        "2026-11-20T20:00 unacknowledged urgent to tier 2",
                        "2026-11-21T08:00 unacknowledged urgent to tier 1+tier 2",
                        "2026-11-21T20:00 unacknowledged urgent to tier 1+tier 2",
                        "2026-11-22T08:00 unacknowledged urgent to tier 1+tier 2",
                        "2026-11-22T08:00 approach P5D urgent to tier 1+tier 2",
                        "2026-11-22T08:00 stale-date urgent to tier 1+tier 2");
    }

    @Test
    void several_things_to_say_at_one_review_make_one_message_per_person_and_channel() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.until("2026-11-20T08:00:00-05:00");
        assertThat(desk.last().raised()).hasSize(2);
        assertThat(desk.last().messages())
                .extracting(
                        m -> m.channel() + " " + m.address() + " " + m.alerts().size())
                .containsExactly("EMAIL counsel@example.org 2", "SMS +15145550123 2");
    }

    @Test
    void when_every_needed_filing_is_complete_the_rungs_fall_silent_and_open_calls_end() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.until("2026-11-20T08:00:00-05:00")
                .change(f -> aMarriageCase().complete().file());
        var verdict = desk.reviewAt("2026-11-20T09:00:00-05:00");
        assertThat(verdict.standing()).isEqualTo(Standing.SETTLED);
        assertThat(verdict.ended()).extracting(Alert::moot).containsOnly(Alert.Moot.COMPLETE);
        desk.until("2026-11-27T12:00:00-05:00");
        assertThat(desk.transcript().subList(5, desk.transcript().size())).isEmpty();
    }

    @Test
    void a_chain_that_nobody_confirmed_is_never_green() {
        var desk = Desk.with(aMarriageCase().complete().chainConfirmed(false));
        assertThat(desk.reviewAt(START).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void an_order_without_filings_is_warned_of_like_one_whose_filings_are_incomplete() {
        var desk = Desk.with(aMarriageCase().withoutFilings());
        desk.reviewAt(START);
        assertThat(desk.transcript().get(0)).contains("approach P14D");
    }

    @Test
    void filed_is_complete_only_where_the_filing_says_so() {
        var filed = withCompleteWhen(CompleteWhen.FILED);
        var notSo = withCompleteWhen(CompleteWhen.COMPLETE);
        assertThat(Desk.with(aMarriageCase().withoutFilings().with(filed))
                        .reviewAt(START)
                        .standing())
                .isEqualTo(Standing.SETTLED);
        assertThat(Desk.with(aMarriageCase().withoutFilings().with(notSo))
                        .reviewAt(START)
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void within_72_hours_every_alert_is_critical_and_the_window_shrinks_to_a_quarter_of_an_hour() {
        var desk = Desk.with(aMarriageCase().openedAt("2026-11-26T23:00:00-05:00"));
        var verdict = desk.reviewAt("2026-11-26T23:00:00-05:00");
        assertThat(verdict.raised()).extracting(Alert::severity).containsOnly(Severity.CRITICAL);
        assertThat(verdict.raised().get(0).answerBy()).isEqualTo(at("2026-11-26T23:15:00-05:00"));
    }

    @Test
    void a_moved_date_is_told_with_old_and_new_and_its_ladder_begins_anew() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        var moved = at("2026-11-18T10:00:00-05:00");
        desk.until("2026-11-18T09:00:00-05:00")
                .change(f -> f.with(f.order().with(f.order().removal().moved(removalOn("2026-11-23"), moved))));
        var verdict = desk.reviewAt(moved);
        assertThat(verdict.raised())
                .extracting(desk::line)
                .containsExactly(
                        "2026-11-18T10:00 date-moved urgent to tier 1",
                        "2026-11-18T10:00 approach P5D missed [P30D, P21D, P14D, P10D, P7D] DATE_MOVED urgent to tier 1");
        assertThat(verdict.raised().get(0).matter())
                .isEqualTo(new Matter.DateMoved(2, removalOn("2026-11-27"), removalOn("2026-11-23")));
        assertThat(verdict.ended()).extracting(Alert::moot).containsOnly(Alert.Moot.DATE_MOVED);
    }

    @Test
    void a_filing_past_its_expected_day_is_told_once_on_the_morning_after() {
        var late = new Filing(
                java.util.UUID.randomUUID(),
                "birth-certificate",
                null,
                FilingStatus.PENDING,
                LocalDate.of(2026, 11, 1),
                null,
                LocalDate.of(2026, 11, 17),
                null,
                null,
                List.of(),
                Filing.REMOVAL,
                CompleteWhen.COMPLETE,
                1);
        var desk = new Desk(aMarriageCase().with(late).file(), sparse("P7D"));
        desk.reviewAt(START);
        desk.until("2026-11-19T23:00:00-05:00");
        assertThat(desk.transcript())
                .filteredOn(l -> l.contains("overdue"))
                .containsExactly("2026-11-18T08:00 overdue notice to tier 1");
    }

    @Test
    void a_date_that_nobody_confirmed_goes_stale_and_a_confirmation_ends_the_reminder() {
        var desk = new Desk(aMarriageCase().removedOn("2027-06-01").file(), Cases.policy());
        desk.reviewAt(START);
        desk.until("2026-12-16T08:00:00-05:00");
        assertThat(desk.transcript())
                .filteredOn(l -> l.contains("stale"))
                .containsExactly("2026-12-16T08:00 stale-date info to tier 1");
        var confirmed = at("2026-12-16T10:00:00-05:00");
        desk.change(f -> f.with(f.order().with(f.order().removal().confirmed(confirmed))));
        assertThat(desk.reviewAt(confirmed).ended()).extracting(Alert::moot).contains(Alert.Moot.CONFIRMED);
    }

    @Test
    void an_order_whose_removal_passed_asks_what_happened() {
        var desk = new Desk(aMarriageCase().file(), sparse("PT3H"));
        desk.reviewAt(START);
        desk.until("2026-11-28T08:00:00-05:00");
        assertThat(desk.last().raised()).singleElement().satisfies(alert -> {
            assertThat(alert.matter()).isInstanceOfSatisfying(Matter.StaleDate.class, m -> assertThat(m.passed())
                    .isTrue());
            assertThat(alert.severity()).isEqualTo(Severity.NOTICE);
        });
    }

    @Test
    void a_stay_without_end_silences_the_ladder_and_one_with_an_end_runs_against_that_end() {
        assertThat(Desk.with(aMarriageCase().stayed(null)).reviewAt(START).standing())
                .isEqualTo(Standing.STAYED);
        var silent = Desk.with(aMarriageCase().stayed(null));
        silent.reviewAt(START);
        silent.until("2026-12-10T08:00:00-05:00");
        assertThat(silent.transcript()).noneMatch(l -> l.contains("approach"));
        var ends = Desk.with(aMarriageCase().stayed("2026-12-10"));
        ends.reviewAt(START);
        ends.until("2026-12-03T08:00:00-05:00");
        assertThat(ends.last().raised())
                .extracting(ends::line)
                .contains("2026-12-03T08:00 approach P7D urgent to tier 1");
    }

    @Test
    void quiet_hours_hold_what_can_wait_and_never_what_is_critical() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("22:00-07:00"),
                EnumSet.allOf(Channel.class));
        var calm =
                new Desk(aMarriageCase().openedAt("2026-11-16T23:00:00-05:00").file(), quiet);
        assertThat(calm.reviewAt("2026-11-16T23:00:00-05:00").messages())
                .extracting(Delivery::dueAt)
                .containsOnly(at("2026-11-17T07:00:00-05:00"));
        var urgent =
                new Desk(aMarriageCase().openedAt("2026-11-21T23:00:00-05:00").file(), quiet);
        assertThat(urgent.reviewAt("2026-11-21T23:00:00-05:00").messages())
                .extracting(Delivery::dueAt)
                .containsOnly(at("2026-11-22T07:00:00-05:00"));
        var critical =
                new Desk(aMarriageCase().openedAt("2026-11-25T23:00:00-05:00").file(), quiet);
        assertThat(critical.reviewAt("2026-11-25T23:00:00-05:00").messages())
                .extracting(Delivery::dueAt)
                .containsOnly(at("2026-11-25T23:00:00-05:00"));
    }

    @Test
    void the_window_of_a_message_held_back_begins_when_it_leaves() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("22:00-07:00"),
                EnumSet.allOf(Channel.class));
        var urgent =
                new Desk(aMarriageCase().openedAt("2026-11-21T23:00:00-05:00").file(), quiet);
        var verdict = urgent.reviewAt("2026-11-21T23:00:00-05:00");
        // From 07:00 on the 22nd 113 hours are left, a tenth of which is 11 h 18 min.
        assertThat(verdict.raised().get(0).answerBy()).isEqualTo(at("2026-11-22T18:18:00-05:00"));
    }

    @Test
    void closing_tells_those_who_were_told_and_ends_everything() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.until("2026-11-20T20:00:00-05:00")
                .change(f -> f.with(
                        f.order().closed(new Closure("granted", null, at("2026-11-21T07:00:00-05:00"), "Counsel"))));
        var verdict = desk.reviewAt("2026-11-21T07:00:00-05:00");
        assertThat(verdict.raised())
                .extracting(desk::line)
                .containsExactly("2026-11-21T07:00 watch-ended info to tier 1+tier 2");
        assertThat(verdict.nextReviewAt()).isNull();
        assertThat(desk.alerts())
                .filteredOn(a -> a.kind() != AlertKind.WATCH_ENDED)
                .extracting(Alert::moot)
                .doesNotContainNull();
    }

    @Test
    void after_a_downtime_the_nearest_rung_is_said_once_as_late() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.reviewAt("2026-11-22T10:00:00-05:00");
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .contains("2026-11-22T10:00 approach P5D missed [P10D, P7D] SERVICE_WAS_DOWN urgent to tier 1");
    }

    @Test
    void rungs_in_days_fall_at_the_morning_on_both_sides_of_a_clock_change_and_those_in_hours_are_exact() {
        var spring = new Removal(LocalDate.of(2027, 3, 15), LocalTime.of(6, 30), Cases.MONTREAL, "letter", null, null);
        var target = new Target("removal", 1, spring.at(), spring.date(), spring.zone());
        assertThat(Rung.of("P2D").before(target, LocalTime.of(8, 0))).isEqualTo(at("2027-03-13T08:00:00-05:00"));
        assertThat(Rung.of("P1D").before(target, LocalTime.of(8, 0))).isEqualTo(at("2027-03-14T08:00:00-04:00"));
        assertThat(Rung.of("PT12H").before(target, LocalTime.of(8, 0))).isEqualTo(at("2027-03-14T18:30:00-04:00"));
    }

    @Test
    void the_preview_says_what_the_service_will_do() {
        var desk = Desk.with(aMarriageCase());
        var first = desk.reviewAt(START);
        var preview = Preview.of(
                new Situation(
                        desk.file(),
                        desk.alerts(),
                        Post.NONE.taken(first.messages(), at(START)),
                        Cases.policy(),
                        at(START)),
                first.nextReviewAt(),
                at(START));
        int before = desk.alerts().size();
        desk.until("2026-11-26T23:59:59-05:00");
        assertThat(preview)
                .isEqualTo(desk.alerts().subList(before, desk.alerts().size()).stream()
                        .map(a -> new Alert(
                                a.id(),
                                a.organization(),
                                a.order(),
                                a.matter(),
                                a.severity(),
                                a.at(),
                                a.targetAt(),
                                a.recipients(),
                                a.tier(),
                                a.answerBy(),
                                null,
                                null))
                        .toList());
    }

    private static Filing waiting() {
        return Cases.filing("passport", FilingStatus.PENDING, null, null);
    }

    private static Filing withCompleteWhen(CompleteWhen when) {
        return new Filing(
                java.util.UUID.randomUUID(),
                "stay-motion",
                null,
                FilingStatus.PENDING,
                null,
                LocalDate.of(2026, 11, 10),
                null,
                null,
                null,
                List.of(),
                Filing.REMOVAL,
                when,
                1);
    }

    private static Policy sparse(String ladder) {
        return new Policy(
                Ladder.of(ladder), LocalTime.of(8, 0), QuietHours.NONE, EnumSet.of(Channel.EMAIL, Channel.SMS));
    }
}
