package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.BACKUP;
import static org.sursis.fixtures.Cases.COUNSEL;
import static org.sursis.fixtures.Cases.SUPERVISOR;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.By;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.OrderRules;
import org.sursis.race.Assessment;

/** Who is called when nobody answers, or cannot be reached. */
class CallTest {

    /** As where the SMS provider is taken out of the settings. */
    @Test
    void where_no_channel_leads_to_the_first_tier_the_next_is_told_at_once() {
        var usual = Cases.policy();
        var mailOnly = new Policy(usual.ladder(), usual.morning(), usual.quietHours(), EnumSet.of(Channel.EMAIL));
        var phone = new Contact(new UUID(1, 1), 1, "Phone", null, "+15145550177", Language.EN, null);
        var desk = new Desk(aMarriageCase().file().withContacts(List.of(phone, BACKUP)), mailOnly);
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        assertThat(desk.last().messages()).extracting(Delivery::address).containsOnly("backup@example.org");
        assertThat(desk.last().unreachable()).isFalse();

        var nobody = new Desk(aMarriageCase().file().withContacts(List.of(phone)), mailOnly);
        nobody.reviewAt("2026-11-16T09:00:00-05:00");
        assertThat(nobody.last().messages()).isEmpty();
        assertThat(nobody.last().unreachable()).isTrue();
    }

    private static final String START = "2026-11-16T09:00:00-05:00";

    @Test
    void an_answer_stops_the_call_and_when_it_runs_out_counsel_is_asked_again() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.until("2026-11-20T08:00:00-05:00").answered(Answer.Word.HAVE_IT, "Counsel", "2026-11-20T08:30:00-05:00");
        desk.reviewAt("2026-11-20T08:30:00-05:00");
        int before = desk.transcript().size();
        desk.until("2026-11-23T08:30:00-05:00");
        // 72 hours after the answer; the rung of five days asked again before, so that nothing is asked twice.
        assertThat(desk.transcript().subList(before, before + 2))
                .containsExactly(
                        "2026-11-22T08:00 approach P5D urgent to tier 1",
                        "2026-11-22T08:00 stale-date urgent to tier 1");
    }

    @Test
    void an_answer_that_runs_out_with_nothing_asked_since_begins_a_new_call_to_the_first_tier() {
        var desk = new Desk(aMarriageCase().file(), sparse("P7D"));
        desk.reviewAt(START);
        desk.until("2026-11-20T08:00:00-05:00")
                .answered(Answer.Word.DATE_CHANGED, "Counsel", "2026-11-20T09:00:00-05:00");
        desk.reviewAt("2026-11-20T09:00:00-05:00");
        desk.until("2026-11-20T21:00:00-05:00");
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-11-20T21:00 unacknowledged urgent to tier 1");
        assertThat(desk.last().raised().get(0).matter())
                .isInstanceOfSatisfying(Matter.Unacknowledged.class, m -> assertThat(m.because())
                        .isEqualTo(Matter.Silence.ANSWER_RAN_OUT));
    }

    @Test
    void what_was_asked_meanwhile_and_ended_does_not_swallow_the_end_of_an_answer() {
        var desk = atRiskThreeWeeksAway();
        desk.answered(Answer.Word.HAVE_IT, "Counsel", "2026-12-01T09:00:00-05:00");
        desk.reviewAt("2026-12-01T09:00:00-05:00");
        desk.until("2026-12-02T08:00:00-05:00");
        assertThat(desk.line(desk.last().raised().get(0))).isEqualTo("2026-12-02T08:00 stale-date urgent to tier 1");

        confirm(desk, "2026-12-02T08:30:00-05:00");

        assertThat(desk.last().raised()).isEmpty();
        assertThat(desk.last().nextReviewAt()).isEqualTo("2026-12-02T14:00:00Z");
        assertThat(desk.reviewAt("2026-12-02T09:00:00-05:00").raised())
                .extracting(desk::line)
                .containsExactly("2026-12-02T09:00 unacknowledged urgent to tier 1");
    }

    @Test
    void what_ends_after_an_answer_ran_out_leaves_nobody_asked_and_so_counsel_is_called_at_once() {
        var desk = atRiskThreeWeeksAway();
        desk.answered(Answer.Word.HAVE_IT, "Counsel", "2026-12-01T09:00:00-05:00");
        desk.reviewAt("2026-12-01T09:00:00-05:00");
        desk.until("2026-12-02T09:00:00-05:00");
        assertThat(desk.last().raised()).isEmpty();

        confirm(desk, "2026-12-02T09:30:00-05:00");

        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-12-02T09:30 unacknowledged urgent to tier 1");
        assertThat(desk.reviewAt("2026-12-02T09:30:00-05:00").raised()).isEmpty();
    }

    @Test
    void each_answer_that_runs_out_calls_again_whoever_gave_it() {
        var desk = atRiskThreeWeeksAway();
        for (var day : List.of("01", "02")) {
            desk.answered(Answer.Word.HAVE_IT, "Counsel " + day, "2026-12-" + day + "T09:00:00-05:00");
            desk.reviewAt("2026-12-" + day + "T09:00:00-05:00");
            desk.until("2026-12-0" + (Integer.parseInt(day) + 1) + "T09:00:00-05:00");
            confirm(desk, "2026-12-0" + (Integer.parseInt(day) + 1) + "T09:00:00-05:00");
        }
        assertThat(desk.transcript().stream().filter(l -> l.compareTo("2026-12-01T09:00") > 0))
                .filteredOn(l -> l.contains("unacknowledged"))
                .containsExactly(
                        "2026-12-02T09:00 unacknowledged urgent to tier 1",
                        "2026-12-03T09:00 unacknowledged urgent to tier 1");
    }

    @Test
    void an_answer_that_runs_out_as_a_rung_asks_is_asked_for_once() {
        var desk = atRiskThreeWeeksAway();
        desk.until("2026-12-03T08:00:00-05:00").answered(Answer.Word.HAVE_IT, "Counsel", "2026-12-03T08:00:00-05:00");
        desk.reviewAt("2026-12-03T08:00:00-05:00");
        confirm(desk, "2026-12-03T08:00:00-05:00");
        desk.until("2026-12-04T08:00:00-05:00");
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-12-04T08:00 approach P14D urgent to tier 1");
    }

    @Test
    void who_spoke_last_holds_the_order_though_what_they_answered_is_over() {
        var colour = new Matter.StandingChanged(null, reckoned(), List.of());
        var first = said(colour, "2026-12-01T09:00:00-05:00", null, "2026-12-02T09:00:00-05:00");
        var called = new Matter.Unacknowledged(first.id(), 1, Matter.Silence.ANSWER_RAN_OUT, first.at());
        var second = said(called, "2026-12-02T09:00:00-05:00", Alert.Moot.PASSED, "2026-12-03T10:00:00-05:00");
        var call = new Call(List.of(first, second), List.of(COUNSEL, BACKUP));
        assertThat(call.answerEnds()).contains(at("2026-12-03T10:00:00-05:00"));
        assertThat(call.afterAnswerRanOut(at("2026-12-03T09:59:59-05:00"))).isEmpty();
        assertThat(call.afterAnswerRanOut(at("2026-12-03T10:00:00-05:00"))).isPresent();
    }

    @Test
    void nobody_is_called_back_to_a_call_that_ended_with_its_target() {
        var called = new Matter.Unacknowledged(COUNSEL.id(), 1, Matter.Silence.NO_ANSWER, at(START));
        var only = said(called, "2026-12-02T09:00:00-05:00", Alert.Moot.PASSED, "2026-12-03T10:00:00-05:00");
        var call = new Call(List.of(only), List.of(COUNSEL));
        assertThat(call.answerEnds()).isEmpty();
        assertThat(call.afterAnswerRanOut(at("2026-12-03T10:00:00-05:00"))).isEmpty();
    }

    /** Said at that moment, and taken on at once until another. */
    private static Alert said(Matter matter, String at, Alert.Moot moot, String until) {
        var now = at(at);
        var answer = new Answer(Answer.Word.HAVE_IT, new By(null, "Counsel"), null, null, now, at(until), null);
        var id = UUID.randomUUID();
        return new Alert(id, id, id, matter, Severity.URGENT, now, null, List.of(), 1, now, answer, moot);
    }

    private static Assessment reckoned() {
        var desk = atRiskThreeWeeksAway();
        return Review.assessment(desk.seenAt(at("2026-11-30T09:00:00-05:00")), at("2026-11-30T09:00:00-05:00"))
                .orElseThrow();
    }

    /** As the plan stands the certificate comes too late; no rung is near. */
    private static Desk atRiskThreeWeeksAway() {
        var desk = Desk.with(
                        aMarriageCase().openedAt("2026-11-25T09:00:00-05:00").removedOn("2026-12-18"))
                .raced();
        desk.reviewAt("2026-11-25T09:00:00-05:00");
        return desk.until("2026-12-01T08:00:00-05:00");
    }

    private static void confirm(Desk desk, String at) {
        desk.change(f -> f.with(f.order().with(f.order().removal().confirmed(at(at)))));
        desk.reviewAt(at);
    }

    @Test
    void not_mine_calls_the_next_person_at_once() {
        var desk = Desk.with(aMarriageCase());
        desk.reviewAt(START);
        desk.until("2026-11-20T08:00:00-05:00").answered(Answer.Word.NOT_MINE, "Counsel", "2026-11-20T08:10:00-05:00");
        var verdict = desk.reviewAt("2026-11-20T08:10:00-05:00");
        assertThat(verdict.raised())
                .extracting(desk::line)
                .containsExactly("2026-11-20T08:10 unacknowledged urgent to tier 2");
        assertThat(((Matter.Unacknowledged) verdict.raised().get(0).matter()).because())
                .isEqualTo(Matter.Silence.NOT_MINE);
    }

    /** The call of a removal a week away, which has climbed and is held until the morning, does not hide what is due tomorrow. */
    @Test
    void a_shorter_window_that_begins_after_the_call_has_climbed_calls_the_next_person_when_it_ends() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("19:30-07:00"),
                EnumSet.allOf(Channel.class));
        var cases = aMarriageCase().removedOn("2026-11-25").told(COUNSEL, BACKUP, SUPERVISOR);
        var desk = new Desk(cases.file(), quiet).under(OrderRules.book());
        desk.reviewAt(START);
        desk.until("2026-11-18T20:00:00-05:00");
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-11-18T20:00 unacknowledged urgent to tier 2");
        assertThat(desk.last().raised().get(0).answerBy()).isEqualTo(Cases.at("2026-11-19T19:00:00-05:00"));
        var verdict = desk.happened("rad-decision-received", "2026-11-04", "2026-11-18T23:00:00-05:00")
                .reviewAt("2026-11-18T23:00:00-05:00");
        assertThat(verdict.raised()).extracting(Alert::answerBy).contains(Cases.at("2026-11-19T01:30:00-05:00"));
        desk.until("2026-11-19T01:30:00-05:00");
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-11-19T01:30 unacknowledged critical to tier 3");
        desk.until("2026-11-19T03:45:00-05:00");
        assertThat(desk.transcript())
                .filteredOn(line -> line.contains("unacknowledged"))
                .as("one call for each window")
                .containsExactly(
                        "2026-11-18T20:00 unacknowledged urgent to tier 2",
                        "2026-11-19T01:30 unacknowledged critical to tier 3",
                        "2026-11-19T03:45 unacknowledged critical to tier 1+tier 2+tier 3");
    }

    @Test
    void several_windows_that_were_open_when_the_call_climbed_do_not_make_it_climb_again() {
        var desk = Desk.with(aMarriageCase().told(COUNSEL, BACKUP, SUPERVISOR));
        desk.reviewAt(START);
        desk.until("2026-11-20T08:00:00-05:00");
        var later = desk.died(COUNSEL, Channel.EMAIL).reviewAt("2026-11-20T08:10:00-05:00");
        assertThat(later.raised()).extracting(Alert::answerBy).containsExactly(Cases.at("2026-11-20T20:10:00-05:00"));
        desk.until("2026-11-21T07:59:00-05:00");
        assertThat(desk.transcript())
                .filteredOn(line -> line.contains("unacknowledged"))
                .containsExactly("2026-11-20T20:00 unacknowledged urgent to tier 3");
    }

    @Test
    void not_mine_said_by_one_after_the_other_while_the_clock_stands_calls_each_next_person_once() {
        var now = "2026-11-20T08:00:00-05:00";
        var desk = Desk.with(aMarriageCase().told(COUNSEL, BACKUP, SUPERVISOR));
        desk.reviewAt(START);
        desk.until(now).answered(Answer.Word.NOT_MINE, "Counsel", now).reviewAt(now);
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-11-20T08:00 unacknowledged urgent to tier 2");
        assertThat(desk.reviewAt(now).raised()).isEmpty();
        desk.answered(Answer.Word.NOT_MINE, "Backup", now).reviewAt(now);
        assertThat(desk.last().raised())
                .extracting(desk::line)
                .containsExactly("2026-11-20T08:00 unacknowledged urgent to tier 3");
        assertThat(desk.reviewAt(now).raised()).isEmpty();
    }

    @Test
    void a_delivery_that_died_uses_the_next_channel_and_the_next_person_at_once() {
        var desk = Desk.with(aMarriageCase().told(COUNSEL, BACKUP, SUPERVISOR));
        desk.reviewAt(START);
        var verdict = desk.died(COUNSEL, Channel.EMAIL).reviewAt("2026-11-16T09:00:05-05:00");
        assertThat(verdict.raised())
                .extracting(desk::line)
                .containsExactly("2026-11-16T09:00:05 unreachable urgent to tier 1+tier 2");
        assertThat(verdict.messages())
                .extracting(m -> m.channel() + " " + m.address())
                .containsExactly("SMS +15145550123", "EMAIL backup@example.org");
    }

    @Test
    void when_the_only_person_cannot_be_reached_the_alert_stands_and_no_dead_way_is_tried_again_at_once() {
        var alone = new org.sursis.docket.Contact(
                COUNSEL.id(), 1, "Alone", "alone@example.org", null, COUNSEL.language(), null);
        var desk = Desk.with(aMarriageCase().told(alone));
        desk.reviewAt(START);
        var verdict = desk.died(alone, Channel.EMAIL).reviewAt("2026-11-16T09:00:05-05:00");
        assertThat(verdict.raised()).singleElement().satisfies(a -> assertThat(a.kind())
                .isEqualTo(AlertKind.UNREACHABLE));
        assertThat(verdict.messages()).isEmpty();
    }

    private static Policy sparse(String ladder) {
        return new Policy(
                Ladder.of(ladder), LocalTime.of(8, 0), QuietHours.NONE, EnumSet.of(Channel.EMAIL, Channel.SMS));
    }
}
