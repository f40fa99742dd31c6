package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.MONTREAL;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Matter.Approach;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Stay;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.RealLaw;

/** Gates of the Canadian pack and of counsel's own before a removal on Friday, 27 November 2026. */
class GatesTest {
    private static final OwnGate HEARING = new OwnGate(
            "stay-hearing", "Hearing", LocalDate.of(2026, 11, 24), LocalTime.of(14, 0), MONTREAL, "IMM-1-26");

    @Test
    void options_that_no_filing_aims_at_are_brought_to_mind_and_their_closing_is_told() {
        var desk = Desk.with(Cases.aMarriageCase().openedAt("2026-11-10T09:00:00-05:00"))
                .under(RealLaw.book());
        desk.reviewAt("2026-11-10T09:00:00-05:00");
        desk.until("2026-11-27T00:00:00-05:00");
        assertThat(ofGates(desk))
                .containsExactly(
                        "2026-11-12T08:00 approach deferral-request-out P1D info",
                        "2026-11-16T08:00 approach deferral-answer-chase P1D info",
                        "2026-11-17T08:00 approach stay-motion-ordinary P3D notice",
                        "2026-11-19T08:00 approach stay-motion-ordinary P1D notice",
                        "2026-11-20T08:00 approach stay-motion-lenient P3D notice",
                        "2026-11-21T08:00 gate-closed stay-motion-ordinary notice",
                        "2026-11-22T08:00 approach stay-motion-lenient P1D notice",
                        "2026-11-23T08:00 approach stay-motion-urgent-letter P1D info",
                        "2026-11-23T08:00 approach stay-motion-ex-parte P3D notice",
                        "2026-11-24T08:00 gate-closed stay-motion-lenient notice",
                        "2026-11-25T08:00 approach stay-motion-ex-parte P1D notice",
                        "2026-11-26T21:00 gate-closed stay-motion-ex-parte notice");
    }

    @Test
    void a_gate_that_filings_aim_at_has_the_whole_ladder_and_is_missed_aloud() {
        var desk = aimingAt("stay-motion-ordinary", FilingStatus.PENDING);
        assertThat(about(desk, "stay-motion-ordinary"))
                .containsExactly(
                        "2026-11-10T09:00 approach stay-motion-ordinary P10D notice",
                        "2026-11-13T08:00 approach stay-motion-ordinary P7D urgent",
                        "2026-11-15T08:00 approach stay-motion-ordinary P5D urgent",
                        "2026-11-17T08:00 approach stay-motion-ordinary P3D critical",
                        "2026-11-18T08:00 approach stay-motion-ordinary P2D critical",
                        "2026-11-19T08:00 approach stay-motion-ordinary P1D critical",
                        "2026-11-20T12:00 approach stay-motion-ordinary PT12H critical",
                        "2026-11-20T18:00 approach stay-motion-ordinary PT6H critical",
                        "2026-11-20T21:00 approach stay-motion-ordinary PT3H critical",
                        "2026-11-21T08:00 gate-closed stay-motion-ordinary critical");
    }

    @Test
    void what_is_complete_in_time_hears_nothing_of_its_gate() {
        assertThat(about(aimingAt("stay-motion-ordinary", FilingStatus.COMPLETE), "stay-motion-ordinary"))
                .isEmpty();
    }

    @Test
    void a_moved_removal_moves_its_gates_and_ends_what_was_said_of_them() {
        var desk = aiming("stay-motion-ordinary", FilingStatus.PENDING);
        var now = Cases.at("2026-11-12T10:00:00-05:00");
        desk.change(f -> f.with(f.order().with(f.order().removal().moved(Cases.removalOn("2026-11-20"), now))));
        desk.reviewAt(now);
        assertThat(desk.alerts())
                .filteredOn(a -> a.matter() instanceof Approach)
                .filteredOn(a -> a.matter().subject().equals("stay-motion-ordinary"))
                .map(a -> a.moot() + " " + a.matter().gate().day() + " " + ((Approach) a.matter()).lateBecause())
                .containsExactly("DATE_MOVED 2026-11-20 ORDER_ARRIVED_LATE", "null 2026-11-13 DATE_MOVED");
    }

    @Test
    void a_date_that_is_entered_in_the_night_and_closes_before_it_ends_is_told_at_once_however_quietly() {
        var quiet = new Policy(
                Cases.policy().ladder(),
                LocalTime.of(8, 0),
                QuietHours.of("22:00-07:00"),
                EnumSet.allOf(Channel.class));
        for (var closes : List.of("05:00", "09:59", "10:00")) {
            var desk = new Desk(Cases.aMarriageCase().removedOn("2027-03-01").file(), quiet);
            desk.reviewAt("2026-11-16T09:00:00-05:00");
            var gate = new OwnGate("fax", "Fax", LocalDate.of(2026, 11, 18), LocalTime.parse(closes), MONTREAL, null);
            desk.change(f -> f.with(f.order().with(Cases.with(f.order().particulars(), gate), true)));
            var verdict = desk.reviewAt("2026-11-17T22:30:00-05:00");
            assertThat(verdict.raised()).extracting(Alert::severity).containsOnly(Severity.NOTICE);
            assertThat(verdict.messages())
                    .extracting(Delivery::dueAt)
                    .as(closes)
                    .containsOnly(Cases.at(
                            closes.equals("10:00") ? "2026-11-18T07:00:00-05:00" : "2026-11-17T22:30:00-05:00"));
        }
    }

    @Test
    void a_call_does_not_wait_past_what_nobody_answered() {
        var night = Cases.at("2026-11-17T22:30:00-05:00");
        var desk = Desk.with(Cases.aMarriageCase().removedOn("2027-03-01"));
        desk.reviewAt("2026-11-16T09:00:00-05:00");
        var open = new Alert(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new Matter.WatchEnded("any", null),
                Severity.URGENT,
                night,
                Cases.at("2026-11-18T05:00:00-05:00"),
                List.of(),
                1,
                night,
                null,
                null);
        var quiet = new Situation(
                desk.file(),
                List.of(),
                Post.NONE,
                new Policy(
                        Cases.policy().ladder(),
                        LocalTime.of(8, 0),
                        QuietHours.of("22:00-07:00"),
                        EnumSet.allOf(Channel.class)),
                null);
        var call = new Matter.Unacknowledged(open.id(), 2, Matter.Silence.NO_ANSWER, night);
        assertThat(new Messages(quiet, List.of(open), Optional.empty(), Set.of(), night)
                        .release(Cases.BACKUP, call, Severity.URGENT, null))
                .isEqualTo(night);
        assertThat(new Messages(quiet, List.of(), Optional.empty(), Set.of(), night)
                        .release(Cases.BACKUP, call, Severity.URGENT, null))
                .isEqualTo(Cases.at("2026-11-18T07:00:00-05:00"));
    }

    @Test
    void what_was_said_of_a_gate_before_a_stay_is_said_again_when_it_is_lifted() {
        var desk = aiming("stay-motion-ordinary", FilingStatus.PENDING);
        desk.until("2026-11-21T08:00:00-05:00");
        desk.change(f -> f.with(f.order().with(new Stay("IMM-1-26", null, Cases.at("2026-11-21T09:00:00-05:00")))));
        desk.reviewAt("2026-11-21T09:00:00-05:00");
        desk.change(f -> f.with(f.order().with((Stay) null)));
        desk.reviewAt("2026-11-21T10:00:00-05:00");
        assertThat(desk.last().raised())
                .extracting(a -> a.kind() + " " + a.matter().subject() + " " + a.severity())
                .contains("GATE_CLOSED stay-motion-ordinary CRITICAL", "APPROACH stay-motion-lenient NOTICE");
        assertThat(desk.reviewAt("2026-11-21T10:00:00-05:00").raised()).isEmpty();
    }

    @Test
    void a_date_of_counsels_own_outlives_a_stay_and_those_of_the_pack_do_not() {
        var cases = Cases.aMarriageCase().openedAt("2026-11-10T09:00:00-05:00").stayed(null);
        var desk = Desk.with(cases.with(aim("affidavit", HEARING.id(), FilingStatus.PENDING)))
                .under(RealLaw.book())
                .change(f -> f.with(f.order().with(Cases.with(f.order().particulars(), HEARING), true)));
        desk.reviewAt("2026-11-10T09:00:00-05:00");
        desk.until("2026-11-27T00:00:00-05:00");
        assertThat(ofGates(desk))
                .startsWith("2026-11-10T09:00 approach stay-hearing P14D info")
                .endsWith(
                        "2026-11-24T11:00 approach stay-hearing PT3H critical",
                        "2026-11-24T14:00 gate-closed stay-hearing critical")
                .allMatch(line -> line.contains("stay-hearing"));
    }

    private static Desk aimingAt(String gate, FilingStatus status) {
        return aiming(gate, status).until("2026-11-27T00:00:00-05:00");
    }

    private static Desk aiming(String gate, FilingStatus status) {
        var cases = Cases.aMarriageCase().openedAt("2026-11-10T09:00:00-05:00");
        var desk = Desk.with(cases.with(aim("stay-motion", gate, status))).under(RealLaw.book());
        desk.reviewAt("2026-11-10T09:00:00-05:00");
        return desk;
    }

    private static Filing aim(String code, String gate, FilingStatus status) {
        return new Filing(
                new UUID(0, 9),
                code,
                null,
                status,
                null,
                null,
                null,
                null,
                new Estimate(1, 2, 3),
                List.of(),
                gate,
                CompleteWhen.COMPLETE,
                1);
    }

    private static List<String> ofGates(Desk desk) {
        return told(desk, "");
    }

    private static List<String> about(Desk desk, String gate) {
        return told(desk, gate);
    }

    private static List<String> told(Desk desk, String gate) {
        var lines = new ArrayList<String>();
        for (var alert : desk.alerts()) {
            var matter = alert.matter();
            if (matter.gate() != null && (gate.isEmpty() || gate.equals(matter.subject()))) {
                var rung = matter instanceof Matter.Approach a ? " " + a.rung().code() : "";
                lines.add(alert.at().atZone(MONTREAL).toLocalDateTime() + " "
                        + matter.kind().code() + " " + matter.subject() + rung + " "
                        + alert.severity().code());
            }
        }
        return lines;
    }
}
