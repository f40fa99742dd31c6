package org.sursis.law.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.at;
import static org.sursis.fixtures.Cases.event;
import static org.sursis.fixtures.OrderRules.DEPARTURE;
import static org.sursis.fixtures.OrderRules.LEAVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.Closing;
import org.sursis.docket.CaseFile;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Particulars;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.OrderRules;
import org.sursis.fixtures.Registry;
import org.sursis.law.LawBook;
import org.sursis.law.order.KeptDeadline.Course;
import org.sursis.law.order.OrderDeadline.State;

class LedgerTest {
    private static final String FIRST = "2026-11-09T10:00:00-05:00";
    private static final String LATER = "2026-11-11T10:00:00-05:00";
    private static final LawBook LAW = OrderRules.book();

    private List<KeptDeadline> kept = List.of();

    @Test
    void a_watched_deadline_is_told_when_it_is_first_computed_and_not_again() {
        var file = decided();
        assertThat(moves(LAW, file, FIRST))
                .containsExactly(LEAVE + " null -> 2026-11-20 EVENT_RECORDED null " + "rad-decision-received v1");
        assertThat(look(LAW, file, LATER).moves()).isEmpty();
        assertThat(look(LAW, file, LATER).changed()).isFalse();
    }

    @Test
    void a_decision_put_right_shows_the_old_day_and_the_new_one() {
        moves(LAW, decided(), FIRST);
        assertThat(moves(LAW, Cases.aMarriageCase().file(), LATER))
                .containsExactly(
                        OrderRules.BAR + " 2027-11-06 -> GONE EVENT_CORRECTED null rad-decision-received v2",
                        LEAVE + " 2026-11-20 -> GONE EVENT_CORRECTED null rad-decision-received v2");
        var again = Cases.aMarriageCase()
                .after(event("rad-decision-received", "2026-11-05", "2026-11-11T11:00:00-05:00"))
                .file();
        assertThat(moves(LAW, again, "2026-11-11T11:00:00-05:00"))
                .contains(LEAVE + " 2026-11-20 -> 2026-11-20 EVENT_RECORDED null rad-decision-received v3");
    }

    @Test
    void another_pack_another_calendar_and_another_registry_are_told_as_such() {
        moves(LAW, decided(), FIRST);
        var shorter = new OrderRules().version("2").leaveIn("P10D");
        assertThat(moves(shorter.built(), decided(), LATER))
                .containsExactly(LEAVE + " 2026-11-20 -> 2026-11-16 PACK_CHANGED ca 1 ca 2 v2");
        var closed = shorter.by(Registry.withSaturdaysClosed().on(LocalDate.parse("2026-11-16"), Closing.HOLIDAY));
        assertThat(moves(closed.built(), decided(), LATER))
                .containsExactly(LEAVE + " 2026-11-16 -> 2026-11-17 CALENDAR_CHANGED null null v3");
        var file = decided();
        var west = file.with(file.order().with(new Particulars("x", "ca", "CA-BC", null, false), true));
        assertThat(moves(closed.built(), west, LATER))
                .containsExactly(
                        LEAVE + " 2026-11-17 -> 2026-11-17 ORDER_AMENDED null null v4",
                        OrderRules.BAR + " 2027-11-06 -> 2027-11-06 ORDER_AMENDED null null v2");
    }

    @Test
    void a_new_pack_that_moves_nothing_is_kept_and_not_told() {
        moves(LAW, decided(), FIRST);
        var ledger = look(new OrderRules().version("2").built(), decided(), LATER);
        assertThat(ledger.moves()).isEmpty();
        assertThat(ledger.changed()).isTrue();
        assertThat(ledger.kept()).extracting(KeptDeadline::pack).containsOnly("ca 2");
    }

    @Test
    void a_clock_that_stops_and_runs_again_shows_the_day_before_it_stopped() {
        var file = Cases.aMarriageCase()
                .after(event("departure-order-enforceable", "2026-11-01", FIRST))
                .file();
        moves(LAW, file, FIRST);
        var detained = with(file, "detained", "2026-11-11", LATER);
        assertThat(moves(LAW, detained, LATER))
                .contains(DEPARTURE + " 2026-12-01 -> PAUSED EVENT_RECORDED null detained v2");
        var released = with(detained, "released", "2026-11-16", "2026-11-16T10:00:00-05:00");
        assertThat(moves(LAW, released, "2026-11-16T10:00:00-05:00"))
                .containsExactly(DEPARTURE + " 2026-12-01 -> 2026-12-05 EVENT_RECORDED null released v3");
    }

    @Test
    void what_cannot_be_computed_is_told_and_what_is_done_is_not() {
        var old = Cases.aMarriageCase()
                .after(event("rad-decision-received", "2019-11-06", FIRST))
                .file();
        assertThat(look(LAW, old, FIRST).moves()).extracting(Move::now).containsExactly(Course.UNKNOWN, Course.UNKNOWN);
        kept = List.of();
        moves(LAW, decided(), FIRST);
        var filed = with(decided(), "leave-application-filed", "2026-11-10", LATER);
        assertThat(moves(new OrderRules().version("2").leaveIn("P10D").built(), filed, LATER))
                .isEmpty();
        assertThat(look(LAW, filed, LATER).entries().get(0).state(at(LATER))).isEqualTo(State.MET);
    }

    @Test
    void a_waiver_holds_for_the_decision_after_which_it_was_given_and_for_no_later_one() {
        var pending = Cases.aMarriageCase()
                .with(OrderLawTest.leave(FilingStatus.PENDING, null))
                .after(event("rad-decision-received", "2026-11-06", FIRST))
                .file();
        var givenUp = Cases.aMarriageCase()
                .with(OrderLawTest.leave(FilingStatus.ABANDONED, null))
                .after(event("rad-decision-received", "2026-11-06", FIRST))
                .file();
        moves(LAW, pending, FIRST);
        assertThat(states(givenUp, LATER))
                .containsExactly("rad-decision-received WAIVED", "rad-decision-received OPEN");
        var second = with(givenUp, "deferral-refused", "2026-11-11", LATER);
        assertThat(states(second, LATER))
                .containsExactly("rad-decision-received WAIVED", "deferral-refused OPEN", "rad-decision-received OPEN");
        assertThat(states(second, "2026-11-12T10:00:00-05:00"))
                .containsExactly("rad-decision-received WAIVED", "deferral-refused OPEN", "rad-decision-received OPEN");
    }

    @Test
    void a_departure_order_that_runs_out_converts_and_a_late_departure_does_not_undo_it() {
        var file = Cases.aMarriageCase()
                .after(event("departure-order-enforceable", "2026-11-01", FIRST))
                .file();
        var entry = look(LAW, file, FIRST).entries().get(0);
        assertThat(entry.converted(at("2026-12-01T23:59:59-05:00"))).isFalse();
        assertThat(entry.converted(at("2026-12-02T00:00:00-05:00"))).isTrue();
        var late = look(LAW, with(file, "departed", "2026-12-03", LATER), LATER)
                .entries()
                .get(0);
        assertThat(late.converted(at("2026-12-03T12:00:00-05:00"))).isTrue();
        var inTime = look(LAW, with(file, "departed", "2026-12-01", LATER), LATER)
                .entries()
                .get(0);
        assertThat(inTime.state(at("2026-12-03T12:00:00-05:00"))).isEqualTo(State.MET);
    }

    private List<String> states(CaseFile file, String now) {
        return look(LAW, file, now).entries().stream()
                .map(e -> e.deadline().event().code() + " " + e.state(at(now)))
                .toList();
    }

    private static CaseFile decided() {
        return Cases.aMarriageCase()
                .after(event("rad-decision-received", "2026-11-06", FIRST))
                .file();
    }

    private static CaseFile with(CaseFile file, String code, String on, String recordedAt) {
        var events = new ArrayList<>(file.events());
        events.add(event(code, on, recordedAt));
        return file.withEvents(events);
    }

    private Ledger look(LawBook law, CaseFile file, String now) {
        var ledger = Ledger.of(kept, OrderLaw.of(law, file), file, at(now));
        kept = ledger.kept();
        return ledger;
    }

    private List<String> moves(LawBook law, CaseFile file, String now) {
        return look(law, file, now).moves().stream().map(LedgerTest::told).toList();
    }

    private static String told(Move move) {
        var dates = move.limit().dates();
        return move.limit().rule() + " "
                + (move.before() == null ? null : move.before().safeDay()) + " -> "
                + (dates == null ? move.now() : dates.safeDay()) + " "
                + move.why().because() + " " + move.why().from() + " "
                + move.why().to() + " v" + move.version();
    }
}
