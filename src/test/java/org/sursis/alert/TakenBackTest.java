package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.COUNSEL;
import static org.sursis.fixtures.Cases.MONTREAL;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Filing;
import org.sursis.docket.Removal;
import org.sursis.docket.Stay;
import org.sursis.fixtures.Cases;

/** What a stay, or a filing that counted as complete, had silenced is said again as soon as that is taken back: once, and aloud. */
class TakenBackTest {
    private static final String DAY = "2026-11-27T";

    /** Removal at 18:00; the last rung, three hours before, was said and nobody answered. */
    private static Desk afterTheLastRung() {
        return upTo(Cases.policy(), DAY + "15:00:00-05:00");
    }

    private static Desk upTo(Policy policy, String moment) {
        var evening = new Removal(LocalDate.parse("2026-11-27"), LocalTime.of(18, 0), MONTREAL, "letter", null, null);
        var desk = new Desk(aMarriageCase().removed(evening).file(), policy);
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        return desk.until(moment);
    }

    private static Desk stay(Desk desk, String until, String when) {
        var stay = new Stay("IMM-1-26", until == null ? null : LocalDate.parse(until), at(when));
        desk.change(f -> f.with(f.order().with(stay))).reviewAt(when);
        return desk;
    }

    private static Desk lifted(Desk desk, String when) {
        desk.change(f -> f.with(f.order().with((Stay) null))).reviewAt(when);
        return desk;
    }

    private static List<String> said(Desk desk) {
        return desk.last().raised().stream().map(desk::line).toList();
    }

    @Test
    void a_stay_that_was_a_mistake_and_is_lifted_brings_the_nearest_rung_back_at_once_and_the_call_climbs_on() {
        var desk = lifted(stay(afterTheLastRung(), null, DAY + "15:10:00-05:00"), DAY + "15:30:00-05:00");
        assertThat(said(desk))
                .contains("2026-11-27T15:30 approach PT3H SILENCED critical to tier 1+tier 2")
                .filteredOn(line -> line.contains("approach"))
                .hasSize(1);
        assertThat(desk.last().messages())
                .extracting(m -> m.channel() + " " + m.address())
                .contains("EMAIL counsel@example.org", "SMS +15145550123", "EMAIL backup@example.org");
        assertThat(desk.last().messages()).extracting(Delivery::dueAt).containsOnly(at(DAY + "15:30:00-05:00"));
        assertThat(desk.last().raised()).extracting(Alert::answerBy).contains(at(DAY + "15:45:00-05:00"));
        desk.until(DAY + "15:45:00-05:00");
        assertThat(said(desk)).containsExactly("2026-11-27T15:45 unacknowledged critical to tier 2");
    }

    /** Removal in a week: the clock shows the evening of its day for a moment, and everything has passed. */
    @Test
    void what_a_clock_that_ran_ahead_said_and_ended_is_said_again_in_its_time() {
        var desk = upTo(Cases.policy(), "2026-11-20T09:00:00-05:00");
        assertThat(desk.reviewAt(DAY + "15:30:00-05:00").raised()).isNotEmpty();

        desk.reviewAt("2026-11-20T09:10:00-05:00");
        desk.until(DAY + "15:00:00-05:00");
        assertThat(said(desk)).contains("2026-11-27T15:00 approach PT3H critical to tier 1+tier 2");
    }

    @Test
    void it_is_said_once_however_often_it_is_looked_at() {
        var desk = lifted(stay(afterTheLastRung(), null, DAY + "15:10:00-05:00"), DAY + "15:30:00-05:00");
        assertThat(desk.reviewAt(DAY + "15:30:00-05:00").raised()).isEmpty();
        assertThat(desk.reviewAt(DAY + "15:31:00-05:00").raised()).isEmpty();
        assertThat(desk.last().messages()).isEmpty();
    }

    @Test
    void each_of_several_stays_that_is_lifted_brings_it_back_even_where_the_clock_stands() {
        var desk = afterTheLastRung();
        for (int n = 0; n < 3; n++) {
            lifted(stay(desk, null, DAY + "15:00:00-05:00"), DAY + "15:00:00-05:00");
            assertThat(said(desk))
                    .as("stay " + n)
                    .contains("2026-11-27T15:00 approach PT3H SILENCED critical to tier 1+tier 2");
        }
        assertThat(desk.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(desk.alerts()).filteredOn(Alert::awaitsAnswer).isNotEmpty();
    }

    @Test
    void rungs_that_fell_due_in_the_stay_are_named_as_missed_and_those_said_before_it_are_not() {
        var desk = stay(upTo(Cases.policy(), DAY + "05:00:00-05:00"), null, DAY + "05:30:00-05:00");
        desk.until(DAY + "15:10:00-05:00");
        lifted(desk, DAY + "15:30:00-05:00");
        assertThat(said(desk))
                .contains("2026-11-27T15:30 approach PT3H missed [PT12H, PT6H] SILENCED critical to tier 1+tier 2");
    }

    @Test
    void a_filing_that_was_complete_by_mistake_brings_the_ladder_back_when_it_is_opened_again() {
        var desk = afterTheLastRung();
        var open = desk.file().filings();
        desk.change(f -> f.withFilings(aMarriageCase().complete().file().filings()))
                .reviewAt(DAY + "15:10:00-05:00");
        assertThat(desk.alerts()).noneMatch(Alert::awaitsAnswer);
        desk.change(f -> f.withFilings(open)).reviewAt(DAY + "15:30:00-05:00");
        assertThat(said(desk)).contains("2026-11-27T15:30 approach PT3H SILENCED critical to tier 1+tier 2");
        assertThat(desk.reviewAt(DAY + "15:30:01-05:00").raised()).isEmpty();
    }

    @Test
    void an_answer_that_was_given_before_the_stay_does_not_answer_for_what_comes_after_it() {
        var desk = afterTheLastRung().answered(Answer.Word.HAVE_IT, "Counsel", DAY + "15:05:00-05:00");
        desk.reviewAt(DAY + "15:05:00-05:00");
        lifted(stay(desk, null, DAY + "15:10:00-05:00"), DAY + "15:30:00-05:00");
        assertThat(said(desk)).anyMatch(line -> line.contains("approach PT3H SILENCED critical"));
    }

    @Test
    void what_else_the_stay_had_ended_is_said_again_too() {
        var desk = new Desk(aMarriageCase().file(), Cases.policy());
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        desk.change(f ->
                f.withFilings(f.filings().stream().map(TakenBackTest::expected).toList()));
        desk.until("2026-11-20T08:00:00-05:00");
        assertThat(said(desk)).anyMatch(l -> l.contains("stale-date")).anyMatch(l -> l.contains("overdue"));
        stay(desk, null, "2026-11-20T09:00:00-05:00");
        assertThat(desk.alerts()).noneMatch(Alert::awaitsAnswer);
        lifted(desk, "2026-11-20T10:00:00-05:00");
        assertThat(desk.last().raised())
                .extracting(Alert::kind)
                .containsOnly(AlertKind.APPROACH, AlertKind.OVERDUE, AlertKind.STALE_DATE);
        assertThat(desk.reviewAt("2026-11-20T10:00:00-05:00").raised()).isEmpty();
    }

    private static Filing expected(Filing f) {
        return new Filing(
                f.id(),
                f.code(),
                f.title(),
                f.status(),
                f.startedOn(),
                f.filedOn(),
                LocalDate.parse("2026-11-19"),
                f.completedOn(),
                f.estimate(),
                f.requires(),
                f.target(),
                f.completeWhen(),
                f.revision() + 1);
    }

    @Test
    void a_moved_date_whose_message_the_stay_called_back_is_told_again() {
        var desk = new Desk(aMarriageCase().removedOn("2027-02-01").file(), Cases.policy());
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        desk.change(f -> f.with(f.order()
                        .with(f.order()
                                .removal()
                                .moved(Cases.removalOn("2027-01-15"), at("2026-11-16T10:00:00-05:00")))))
                .reviewAt("2026-11-16T10:00:00-05:00");
        lifted(stay(desk, null, "2026-11-16T10:01:00-05:00"), "2026-11-16T11:00:00-05:00");
        assertThat(said(desk)).containsExactly("2026-11-16T11:00 date-moved info to tier 1");
    }

    @Test
    void a_stay_that_is_lifted_after_the_day_has_passed_asks_at_once_what_happened() {
        var desk = lifted(stay(afterTheLastRung(), null, DAY + "15:10:00-05:00"), "2026-11-29T15:30:00-05:00");
        assertThat(desk.last().raised()).singleElement().satisfies(alert -> {
            assertThat(alert.matter()).isInstanceOfSatisfying(Matter.StaleDate.class, m -> assertThat(m.passed())
                    .isTrue());
            assertThat(alert.severity()).isEqualTo(Severity.NOTICE);
        });
    }

    @Test
    void at_night_it_waits_as_long_as_the_rung_itself_would() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("22:00-07:00"),
                EnumSet.allOf(Channel.class));
        var desk = upTo(quiet, "2026-11-20T08:00:00-05:00");
        lifted(stay(desk, null, "2026-11-20T22:30:00-05:00"), "2026-11-20T23:00:00-05:00");
        assertThat(desk.last().messages())
                .filteredOn(m -> m.contact().equals(COUNSEL.id()))
                .extracting(Delivery::dueAt)
                .containsOnly(at("2026-11-21T07:00:00-05:00"));
    }

    @Test
    void a_stay_with_an_end_and_its_lifting_go_from_one_ladder_to_the_other_and_back() {
        var desk = stay(afterTheLastRung(), "2026-12-10", DAY + "15:10:00-05:00");
        assertThat(said(desk)).anyMatch(l -> l.contains("approach P14D"));
        lifted(desk, DAY + "15:30:00-05:00");
        assertThat(said(desk)).anyMatch(l -> l.contains("approach PT3H SILENCED critical"));
        stay(desk, "2026-12-10", DAY + "15:40:00-05:00");
        assertThat(said(desk)).anyMatch(l -> l.contains("approach P14D SILENCED"));
    }
}
