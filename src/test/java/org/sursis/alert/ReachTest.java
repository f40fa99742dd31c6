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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.fixtures.Cases;

/** Who is told beside somebody whose message no next hop takes. */
class ReachTest {
    private static final String START = "2026-11-16T09:00:00-05:00";

    /** The target is the first moment of November 27 in Montréal. */
    @ParameterizedTest(name = "what may leave at {0} is late at {1}")
    @CsvSource({
        "2026-11-16T09:00:00-05:00, 2026-11-16T09:15:00-05:00",
        "2026-11-24T23:44:59-05:00, 2026-11-24T23:59:59-05:00",
        "2026-11-24T23:45:00-05:00, 2026-11-25T00:00:00-05:00",
        "2026-11-24T23:50:00-05:00, 2026-11-25T00:00:00-05:00",
        "2026-11-24T23:55:00-05:00, 2026-11-25T00:00:00-05:00",
        "2026-11-24T23:56:00-05:00, 2026-11-25T00:01:00-05:00",
        "2026-11-26T12:00:00-05:00, 2026-11-26T12:05:00-05:00"
    })
    void a_quarter_of_an_hour_is_waited_and_within_two_days_of_the_target_five_minutes(String due, String late) {
        var target = new Target("removal", 1, at("2026-11-27T00:00:00-05:00"), null, Cases.MONTREAL);
        var waiting = new Undelivered(
                COUNSEL.id(),
                new Way(COUNSEL.id(), Channel.EMAIL),
                Severity.NOTICE,
                List.of(),
                at(due),
                false,
                false,
                "no answer yet");
        var situation = new Situation(
                aMarriageCase().file(),
                List.of(),
                new Post(List.of(waiting), Set.of(waiting.way()), Map.of()),
                Cases.policy(),
                null);
        var before = new Reach(situation, Optional.of(target), at(late).minusMillis(1));
        assertThat(before.toCome(List.of())).containsExactly(at(late));
        assertThat(before.unsaid()).isEmpty();
        assertThat(before.down()).isEmpty();
        var then = new Reach(situation, Optional.of(target), at(late));
        assertThat(then.unsaid()).containsExactly(waiting);
        assertThat(then.down()).containsExactly(waiting.way());
    }

    @Test
    void a_message_of_no_order_that_died_says_that_the_way_leads_nowhere_and_the_next_one_nothing_new() {
        var desk = Desk.with(aMarriageCase().told(COUNSEL, BACKUP));
        desk.reviewAt(START);
        desk.reviewAt("2026-11-16T09:10:00-05:00");
        var died = desk.noteDied(COUNSEL, Channel.EMAIL).reviewAt("2026-11-16T09:30:00-05:00");
        assertThat(died.raised())
                .extracting(desk::line)
                .singleElement()
                .asString()
                .isEqualTo("2026-11-16T09:30 unreachable notice to tier 1+tier 2");
        assertThat(died.messages())
                .extracting(m -> m.channel() + " " + m.address())
                .containsExactly("SMS +15145550123", "EMAIL backup@example.org");

        var next = desk.noteDied(COUNSEL, Channel.EMAIL).reviewAt("2026-11-16T09:40:00-05:00");
        assertThat(next.raised()).extracting(desk::line).noneMatch(line -> line.contains("unreachable"));
        assertThat(desk.died(COUNSEL, Channel.EMAIL)
                        .reviewAt("2026-11-16T09:50:00-05:00")
                        .raised())
                .as("an alert that died is always told")
                .extracting(desk::line)
                .anyMatch(line -> line.contains("unreachable"));
    }

    @Test
    void what_is_not_taken_in_time_goes_over_the_next_channel_and_to_the_next_person_with_all_that_it_says() {
        var desk = Desk.with(aMarriageCase().told(COUNSEL, BACKUP, SUPERVISOR)).stuck(COUNSEL, Channel.EMAIL);
        var first = desk.reviewAt(START);
        assertThat(first.nextReviewAt()).isEqualTo(at("2026-11-16T09:15:00-05:00"));
        assertThat(desk.reviewAt("2026-11-16T09:14:59-05:00").raised()).isEmpty();
        var verdict = desk.reviewAt("2026-11-16T09:15:00-05:00");
        assertThat(verdict.raised())
                .extracting(desk::line)
                .containsExactly("2026-11-16T09:15 unreachable notice to tier 1+tier 2");
        assertThat(verdict.messages())
                .extracting(m -> m.channel() + " " + m.address())
                .containsExactly("SMS +15145550123", "EMAIL backup@example.org");
        assertThat(verdict.messages()).allSatisfy(m -> assertThat(m.alerts())
                .startsWith(verdict.raised().get(0).id())
                .containsAll(first.messages().get(0).alerts()));
        assertThat(verdict.unreachable()).isFalse();
        assertThat(desk.reviewAt("2026-11-16T09:40:00-05:00").raised()).isEmpty();
    }

    @Test
    void what_is_taken_before_its_time_is_up_is_told_to_nobody_else() {
        var desk = Desk.with(aMarriageCase()).stuck(COUNSEL, Channel.EMAIL);
        desk.reviewAt(START);
        desk.flows(COUNSEL, Channel.EMAIL);
        assertThat(desk.reviewAt("2026-11-16T09:15:00-05:00").raised()).isEmpty();
    }

    @Test
    void who_was_reached_over_one_channel_is_not_missed_over_the_other() {
        var desk = Desk.with(aMarriageCase()).stuck(COUNSEL, Channel.EMAIL);
        desk.reviewAt("2026-11-25T09:00:00-05:00");
        assertThat(desk.sent()).extracting(Delivery::channel).containsExactly(Channel.EMAIL, Channel.SMS);
        assertThat(desk.reviewAt("2026-11-25T09:05:00-05:00").raised()).isEmpty();
    }

    @Test
    void a_message_that_waits_for_the_end_of_the_night_is_not_late_before() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("22:00-07:00"),
                EnumSet.of(Channel.EMAIL, Channel.SMS));
        var desk = new Desk(aMarriageCase().file(), quiet).stuck(COUNSEL, Channel.EMAIL);
        desk.reviewAt("2026-11-16T23:00:00-05:00");
        assertThat(desk.reviewAt("2026-11-17T06:59:00-05:00").raised()).isEmpty();
        assertThat(desk.last().nextReviewAt()).isEqualTo(at("2026-11-17T07:15:00-05:00"));
        assertThat(desk.reviewAt("2026-11-17T07:15:00-05:00").raised())
                .extracting(Alert::kind)
                .containsExactly(AlertKind.UNREACHABLE);
    }

    @Test
    void what_can_wait_does_not_wake_the_next_person_at_night() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("22:00-07:00"),
                EnumSet.of(Channel.EMAIL, Channel.SMS));
        var desk = new Desk(aMarriageCase().file(), quiet).stuck(COUNSEL, Channel.EMAIL);
        desk.reviewAt("2026-11-16T21:50:00-05:00");
        var late = desk.reviewAt("2026-11-16T22:05:00-05:00");
        assertThat(late.messages()).hasSize(2).allSatisfy(m -> assertThat(m.dueAt())
                .isEqualTo(at("2026-11-17T07:00:00-05:00")));
        var died = desk.died(COUNSEL, Channel.EMAIL).reviewAt("2026-11-16T22:06:00-05:00");
        assertThat(died.messages()).allSatisfy(m -> assertThat(m.dueAt()).isEqualTo(at("2026-11-16T22:06:00-05:00")));
    }

    @Test
    void when_nothing_is_taken_the_call_runs_through_everybody_and_then_the_order_is_out_of_reach() {
        var desk = Desk.with(aMarriageCase().told(COUNSEL, BACKUP, SUPERVISOR))
                .stuck(COUNSEL, Channel.EMAIL)
                .stuck(COUNSEL, Channel.SMS)
                .stuck(BACKUP, Channel.EMAIL)
                .stuck(SUPERVISOR, Channel.SMS);
        desk.reviewAt(START);
        desk.until("2026-11-16T09:44:59-05:00");
        assertThat(desk.last().unreachable()).isFalse();
        desk.until("2026-11-16T09:45:00-05:00");
        assertThat(desk.messages())
                .containsExactly(
                        "2026-11-16T09:00 email counsel@example.org",
                        "2026-11-16T09:15 sms +15145550123",
                        "2026-11-16T09:15 email backup@example.org",
                        "2026-11-16T09:30 sms +15145550199");
        assertThat(desk.last().unreachable()).isTrue();
        int said = desk.alerts().size();
        desk.until("2026-11-17T23:00:00-05:00");
        assertThat(desk.alerts().subList(said, desk.alerts().size()))
                .as("nothing is left to be said about each message more")
                .noneMatch(a -> a.kind() == AlertKind.UNREACHABLE);

        desk.flows(SUPERVISOR, Channel.SMS);
        desk.reviewAt("2026-11-17T23:10:00-05:00");
        assertThat(desk.last().unreachable()).isFalse();
    }

    @Test
    void as_soon_as_somebody_can_be_reached_again_they_are_told_what_is_still_stuck() {
        var desk = Desk.with(aMarriageCase()).stuck(COUNSEL, Channel.EMAIL).stuck(COUNSEL, Channel.SMS);
        desk.stuck(BACKUP, Channel.EMAIL).reviewAt(START);
        desk.until("2026-11-17T09:00:00-05:00");
        assertThat(desk.last().unreachable()).isTrue();
        var rung = desk.until("2026-11-19T23:00:00-05:00").sent();
        var stuck = rung.get(rung.size() - 1);
        assertThat(stuck.contact()).isEqualTo(COUNSEL.id());

        desk.flows(BACKUP, Channel.EMAIL).reviewAt("2026-11-19T23:30:00-05:00");
        assertThat(desk.last().messages())
                .singleElement()
                .satisfies(m -> assertThat(m.contact()).isEqualTo(BACKUP.id()))
                .satisfies(m -> assertThat(m.alerts()).containsAll(stuck.alerts()));
    }

    @Test
    void the_preview_expects_that_what_is_on_its_way_arrives() {
        var desk = Desk.with(aMarriageCase()).stuck(COUNSEL, Channel.EMAIL);
        var first = desk.reviewAt(START);
        var now = at("2026-11-16T09:00:01-05:00");
        assertThat(Preview.of(desk.seenAt(now), first.nextReviewAt(), now))
                .isNotEmpty()
                .noneMatch(a -> a.kind() == AlertKind.UNREACHABLE);
    }
}
