package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.OrderRules.DEPARTURE;
import static org.sursis.fixtures.OrderRules.LEAVE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Closure;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.OrderRules;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderLaw;

/** Deadlines as targets of the watch. */
class DeadlineReviewTest {
    private static final String RECORDED = "2026-11-09T10:00:00-05:00";

    @Test
    void a_deadline_is_told_when_it_is_recorded_and_climbs_the_ladder_by_itself() {
        var desk = decided();
        desk.until("2026-11-20T12:00:00-05:00");
        assertThat(about(desk, LEAVE))
                .containsExactly(
                        "2026-11-09T10:00 date-moved " + LEAVE + " rad-decision-received notice to tier 1",
                        "2026-11-09T10:00 approach " + LEAVE + " P14D missed [P30D, P21D] EVENT_RECORDED_LATE notice to"
                                + " tier 1",
                        "2026-11-10T08:00 approach " + LEAVE + " P10D notice to tier 1",
                        "2026-11-13T08:00 approach " + LEAVE + " P7D urgent to tier 1",
                        "2026-11-15T08:00 approach " + LEAVE + " P5D urgent to tier 1+tier 2",
                        "2026-11-17T08:00 approach " + LEAVE + " P3D critical to tier 1+tier 2",
                        "2026-11-18T08:00 approach " + LEAVE + " P2D critical to tier 1+tier 2",
                        "2026-11-19T08:00 approach " + LEAVE + " P1D critical to tier 1+tier 2",
                        "2026-11-20T12:00 approach " + LEAVE + " PT12H critical to tier 1+tier 2");
    }

    @Test
    void a_deadline_that_is_met_falls_silent_and_what_was_said_of_it_is_over() {
        var desk = decided();
        desk.until("2026-11-13T09:00:00-05:00");
        desk.happened("leave-application-filed", "2026-11-13", "2026-11-13T15:00:00-05:00");
        desk.reviewAt("2026-11-13T15:00:00-05:00");
        assertThat(desk.alerts().stream().filter(a -> limited(a)).map(Alert::moot))
                .containsOnly(Alert.Moot.COMPLETE);
        desk.until("2026-11-21T12:00:00-05:00");
        assertThat(about(desk, LEAVE).stream().filter(l -> l.compareTo("2026-11-13T15") > 0))
                .isEmpty();
        assertThat(desk.alerts().stream().noneMatch(Alert::awaitsAnswer)).isTrue();
    }

    @Test
    void a_filing_aimed_at_it_silences_it_when_done_or_given_up() {
        for (var end : List.of(FilingStatus.COMPLETE, FilingStatus.ABANDONED)) {
            var desk = decided();
            desk.change(f -> with(f, FilingStatus.PENDING));
            desk.reviewAt("2026-11-09T11:00:00-05:00");
            desk.until("2026-11-10T09:00:00-05:00");
            var said = (Matter.Approach) last(desk).matter();
            assertThat(said.open()).containsExactly("judicial-review");
            desk.change(f -> with(f, end));
            desk.reviewAt("2026-11-10T10:00:00-05:00");
            desk.until("2026-11-23T12:00:00-05:00");
            assertThat(last(desk).at()).isEqualTo("2026-11-10T13:00:00Z");
            assertThat(last(desk).moot()).isEqualTo(Alert.Moot.COMPLETE);
        }
    }

    @Test
    void a_stay_of_the_removal_silences_no_deadline() {
        var desk = Desk.with(
                        aMarriageCase().openedAt("2026-11-06T09:00:00-05:00").stayed(null))
                .under(OrderRules.book());
        desk.reviewAt("2026-11-06T09:00:00-05:00");
        desk.happened("rad-decision-received", "2026-11-06", RECORDED).reviewAt(RECORDED);
        desk.until("2026-11-20T12:00:00-05:00");
        assertThat(about(desk, LEAVE)).hasSize(9);
        assertThat(desk.transcript().stream().filter(l -> l.contains("approach P")))
                .isEmpty();
    }

    @Test
    void a_safe_day_that_passes_is_told_on_the_next_morning_and_once() {
        var desk = decided();
        desk.until("2026-11-24T12:00:00-05:00");
        assertThat(about(desk, LEAVE).stream().filter(l -> l.contains("deadline-passed")))
                .containsExactly("2026-11-21T08:00 deadline-passed " + LEAVE
                        + " rad-decision-received critical to tier 1+tier 2");
    }

    @Test
    void a_departure_order_is_critical_from_ten_days_before_and_converts_on_day_31() {
        var desk = departing();
        desk.until("2026-12-02T09:00:00-05:00");
        assertThat(about(desk, DEPARTURE))
                .containsExactly(
                        "2026-11-06T10:00 date-moved " + DEPARTURE + " departure-order-enforceable info to tier 1",
                        "2026-11-06T10:00 approach " + DEPARTURE + " P30D EVENT_RECORDED_LATE info to tier 1",
                        "2026-11-10T08:00 approach " + DEPARTURE + " P21D info to tier 1",
                        "2026-11-17T08:00 approach " + DEPARTURE + " P14D notice to tier 1",
                        "2026-11-21T08:00 approach " + DEPARTURE + " P10D critical to tier 1",
                        "2026-11-24T08:00 approach " + DEPARTURE + " P7D critical to tier 1+tier 2",
                        "2026-11-26T08:00 approach " + DEPARTURE + " P5D critical to tier 1+tier 2",
                        "2026-11-28T08:00 approach " + DEPARTURE + " P3D critical to tier 1+tier 2",
                        "2026-11-29T08:00 approach " + DEPARTURE + " P2D critical to tier 1+tier 2",
                        "2026-11-30T08:00 approach " + DEPARTURE + " P1D critical to tier 1+tier 2",
                        "2026-12-01T12:00 approach " + DEPARTURE + " PT12H critical to tier 1+tier 2",
                        "2026-12-01T18:00 approach " + DEPARTURE + " PT6H critical to tier 1+tier 2",
                        "2026-12-01T21:00 approach " + DEPARTURE + " PT3H critical to tier 1+tier 2",
                        "2026-12-02T08:00 deadline-passed " + DEPARTURE
                                + " departure-order-enforceable critical to tier 1+tier 2");
        var passed = (Matter.DeadlinePassed) last(desk).matter();
        assertThat(passed.converts()).isTrue();
        assertThat(passed.missed().en()).isEqualTo("The departure order becomes a deportation order");
    }

    @Test
    void ten_days_before_it_converts_is_said_whatever_the_ladder() {
        var policy = Cases.policy();
        var desk = new Desk(
                        aMarriageCase()
                                .removedOn(null)
                                .openedAt("2026-11-06T09:00:00-05:00")
                                .file(),
                        new Policy(Ladder.of("P2D"), policy.morning(), policy.quietHours(), policy.channels()))
                .under(OrderRules.book());
        desk.reviewAt("2026-11-06T09:00:00-05:00");
        desk.happened("departure-order-enforceable", "2026-11-01", "2026-11-06T10:00:00-05:00")
                .reviewAt("2026-11-06T10:00:00-05:00");
        desk.until("2026-11-22T12:00:00-05:00");
        assertThat(about(desk, DEPARTURE))
                .contains("2026-11-21T08:00 approach " + DEPARTURE + " P10D critical to tier 1");
    }

    @Test
    void a_detention_stops_the_ladder_and_the_release_begins_it_anew() {
        var desk = departing();
        desk.until("2026-11-11T09:00:00-05:00");
        desk.happened("detained", "2026-11-11", "2026-11-11T15:00:00-05:00").reviewAt("2026-11-11T15:00:00-05:00");
        desk.until("2026-11-16T09:00:00-05:00");
        desk.happened("released", "2026-11-16", "2026-11-16T15:00:00-05:00").reviewAt("2026-11-16T15:00:00-05:00");
        desk.until("2026-11-27T12:00:00-05:00");
        assertThat(about(desk, DEPARTURE).stream().skip(3))
                .containsExactly(
                        "2026-11-11T15:00 date-moved " + DEPARTURE + " departure-order-enforceable notice to tier 1",
                        "2026-11-16T15:00 date-moved " + DEPARTURE
                                + " departure-order-enforceable info to tier 1+tier 2",
                        "2026-11-16T15:00 approach " + DEPARTURE
                                + " P21D missed [P30D] DATE_MOVED info to tier 1+tier 2",
                        "2026-11-21T08:00 approach " + DEPARTURE + " P14D notice to tier 1+tier 2",
                        "2026-11-25T08:00 approach " + DEPARTURE + " P10D critical to tier 1+tier 2");
    }

    @Test
    void whoever_took_a_deadline_on_that_is_met_is_not_called_back_for_another_one() {
        var desk = decided();
        desk.until("2026-11-13T09:00:00-05:00");
        desk.answered(Answer.Word.HAVE_IT, "Counsel", "2026-11-13T09:05:00-05:00");
        desk.happened("leave-application-filed", "2026-11-13", "2026-11-13T15:00:00-05:00");
        desk.happened("departure-order-enforceable", "2026-11-01", "2026-11-13T15:00:00-05:00");
        desk.reviewAt("2026-11-13T15:00:00-05:00");
        desk.until("2026-11-21T09:00:00-05:00");
        assertThat(desk.transcript().stream().filter(l -> l.compareTo("2026-11-20") > 0))
                .containsExactly(
                        "2026-11-20T08:00 stale-date info to tier 1",
                        "2026-11-21T08:00 approach " + DEPARTURE + " P10D critical to tier 1");
    }

    @Test
    void what_is_said_of_the_removal_does_not_end_with_a_deadline() {
        var desk =
                Desk.with(aMarriageCase().openedAt("2026-11-06T09:00:00-05:00")).under(OrderRules.book());
        desk.reviewAt("2026-11-06T09:00:00-05:00");
        desk.happened("rad-decision-received", "2026-11-06", RECORDED).reviewAt(RECORDED);
        desk.until("2026-11-20T09:00:00-05:00");
        desk.happened("leave-application-filed", "2026-11-20", "2026-11-20T10:00:00-05:00")
                .reviewAt("2026-11-20T10:00:00-05:00");
        var removal = desk.alerts().stream()
                .filter(a -> a.matter() instanceof Matter.Approach said && said.limit() == null)
                .toList();
        assertThat(removal).hasSizeGreaterThan(2).allMatch(a -> a.moot() == null);
        assertThat(removal).extracting(Alert::targetAt).containsOnly(Cases.at("2026-11-27T00:00:00-05:00"));
    }

    @Test
    void the_preview_shows_the_deadline_s_rungs_and_its_passing() {
        var file = aMarriageCase()
                .removedOn(null)
                .after(Cases.event("departure-order-enforceable", "2026-11-01", RECORDED))
                .file();
        var ledger = Ledger.of(
                Ledger.of(List.of(), OrderLaw.of(OrderRules.book(), file), file, Cases.at(RECORDED))
                        .kept(),
                OrderLaw.of(OrderRules.book(), file),
                file,
                Cases.at(RECORDED));
        var situation = new Situation(file, List.of(), Post.NONE, Cases.policy(), Cases.at(RECORDED), ledger);
        var coming = Preview.of(situation, Cases.at("2026-11-17T08:00:00-05:00"), Cases.at(RECORDED));
        assertThat(coming.stream()
                        .filter(DeadlineReviewTest::limited)
                        .map(a -> a.matter() instanceof Matter.Approach said
                                ? said.rung().code()
                                : a.kind().code()))
                .containsExactly(
                        "P14D", "P10D", "P7D", "P5D", "P3D", "P2D", "P1D", "PT12H", "PT6H", "PT3H", "deadline-passed");
    }

    @Test
    void a_closed_order_says_nothing_more_of_its_deadlines() {
        var desk = decided();
        desk.change(f -> f.with(f.order().closed(new Closure("granted", null, Cases.at(RECORDED), "Counsel"))));
        var verdict = desk.reviewAt("2026-11-10T10:00:00-05:00");
        assertThat(verdict.nextReviewAt()).isNull();
        assertThat(verdict.raised()).extracting(Alert::kind).containsExactly(AlertKind.WATCH_ENDED);
        assertThat(desk.alerts().stream().filter(a -> limited(a)).map(Alert::moot))
                .containsOnly(Alert.Moot.CLOSED);
    }

    private static Desk decided() {
        var desk = Desk.with(aMarriageCase().removedOn(null).openedAt("2026-11-06T09:00:00-05:00"))
                .under(OrderRules.book());
        desk.reviewAt("2026-11-06T09:00:00-05:00");
        desk.happened("rad-decision-received", "2026-11-06", RECORDED).reviewAt(RECORDED);
        return desk;
    }

    private static Desk departing() {
        var desk = Desk.with(aMarriageCase().removedOn(null).openedAt("2026-11-06T09:00:00-05:00"))
                .under(OrderRules.book());
        desk.reviewAt("2026-11-06T09:00:00-05:00");
        desk.happened("departure-order-enforceable", "2026-11-01", "2026-11-06T10:00:00-05:00")
                .reviewAt("2026-11-06T10:00:00-05:00");
        return desk;
    }

    private static boolean limited(Alert alert) {
        return alert.matter().subject().contains(" ");
    }

    private static Alert last(Desk desk) {
        return desk.alerts().stream()
                .filter(DeadlineReviewTest::limited)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static List<String> about(Desk desk, String rule) {
        return desk.transcript().stream().filter(l -> l.contains(rule)).toList();
    }

    private static CaseFile with(CaseFile file, FilingStatus status) {
        var filing = new Filing(
                new UUID(0, 15),
                "judicial-review",
                null,
                status,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                LEAVE,
                CompleteWhen.COMPLETE,
                1);
        var others = file.filings().stream()
                .filter(f -> !f.code().equals("judicial-review"))
                .toList();
        return file.withFilings(
                Stream.concat(others.stream(), Stream.of(filing)).toList());
    }
}
