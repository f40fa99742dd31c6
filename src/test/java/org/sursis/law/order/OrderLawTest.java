package org.sursis.law.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.at;
import static org.sursis.fixtures.Cases.event;
import static org.sursis.fixtures.OrderRules.BAR;
import static org.sursis.fixtures.OrderRules.DEPARTURE;
import static org.sursis.fixtures.OrderRules.LEAVE;
import static org.sursis.fixtures.OrderRules.REVIEW;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Event;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Particulars;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.OrderRules;
import org.sursis.law.order.OrderDeadline.Met;

class OrderLawTest {

    @Test
    void an_event_sets_every_rule_running_that_names_it_and_no_other() {
        assertThat(told(after(event("rad-decision-received", "2026-11-06"))))
                .containsExactly(LEAVE + " 2026-11-20 2026-11-23", BAR + " 2027-11-06 2027-11-06");
        assertThat(told(after(event("departed", "2026-11-06")))).isEmpty();
        assertThat(told(Cases.aMarriageCase())).isEmpty();
    }

    @Test
    void of_two_events_of_one_kind_the_last_counts_and_two_kinds_run_side_by_side() {
        var cases = after(
                event("rad-decision-received", "2026-11-06"),
                event("rad-decision-received", "2026-11-03"),
                event("deferral-refused", "2026-11-10"));
        assertThat(told(cases))
                .containsExactly(
                        LEAVE + " 2026-11-20 2026-11-23",
                        LEAVE + " 2026-11-25 2026-11-25",
                        BAR + " 2027-11-06 2027-11-06");
    }

    @Test
    void hours_run_from_the_event_s_hour_on_the_order_s_clock() {
        var detained = new Event(
                new UUID(0, 7),
                1,
                "detained",
                LocalDate.parse("2026-11-10"),
                LocalTime.of(14, 30),
                null,
                at("2026-11-10T15:00:00-05:00"),
                "Counsel");
        assertThat(only(after(detained), REVIEW).dates())
                .isEqualTo(new Dates(
                        LocalDate.parse("2026-11-12"),
                        LocalDate.parse("2026-11-12"),
                        at("2026-11-12T14:30:00-05:00"),
                        at("2026-11-12T14:30:00-05:00"),
                        Cases.MONTREAL));
    }

    @Test
    void a_clock_stands_still_from_detention_to_release() {
        var enforceable = event("departure-order-enforceable", "2026-11-01");
        var detained = event("detained", "2026-11-11");
        assertThat(told(after(enforceable))).containsExactly(DEPARTURE + " 2026-12-01 2026-12-01");
        assertThat(only(after(enforceable, detained), DEPARTURE).pause())
                .isEqualTo(new Pause(LocalDate.parse("2026-11-11"), 20));
        // Four whole days in between stand still for the safe day, both end days too for the arguable one.
        var released = after(enforceable, detained, event("released", "2026-11-16"));
        assertThat(told(released)).contains(DEPARTURE + " 2026-12-05 2026-12-07");
    }

    @Test
    void of_several_words_on_one_detention_the_safe_day_believes_the_shortest() {
        var cases = after(
                event("departure-order-enforceable", "2026-11-01"),
                event("detained", "2026-11-10"),
                event("detained", "2026-11-11"),
                event("released", "2026-11-16"),
                event("released", "2026-11-18"));
        assertThat(told(cases)).contains(DEPARTURE + " 2026-12-05 2026-12-10");
    }

    @Test
    void a_clock_that_has_run_out_is_stopped_by_no_detention() {
        var cases = after(event("departure-order-enforceable", "2026-10-01"), event("detained", "2026-11-11"));
        assertThat(told(cases)).contains(DEPARTURE + " 2026-10-31 2026-10-31");
    }

    @Test
    void a_stay_stops_the_departure_clock_and_no_other() {
        var cases = after(
                        event("departure-order-enforceable", "2026-11-10"),
                        event("rad-decision-received", "2026-11-06"))
                .stayed(null);
        assertThat(only(cases, DEPARTURE).pause()).isEqualTo(new Pause(LocalDate.parse("2026-11-16"), 24));
        assertThat(only(cases, LEAVE).dates().safeDay()).isEqualTo("2026-11-20");
        // Whole days from November 17 to 25; on the other reading the 16th and the 26th too.
        var ending = after(event("departure-order-enforceable", "2026-11-10")).stayed("2026-11-26");
        assertThat(told(ending)).contains(DEPARTURE + " 2026-12-19 2026-12-21");
    }

    @Test
    void what_was_done_after_the_event_meets_it_and_what_was_done_before_does_not() {
        var decision = event("rad-decision-received", "2026-11-06");
        assertThat(only(after(decision, event("leave-application-filed", "2026-11-12")), LEAVE)
                        .met())
                .isEqualTo(new Met(LocalDate.parse("2026-11-12"), "leave-application-filed"));
        assertThat(only(after(decision, event("leave-application-filed", "2026-11-05")), LEAVE)
                        .met())
                .isNull();
        assertThat(only(after(decision).with(leave(FilingStatus.COMPLETE, "2026-11-13")), LEAVE)
                        .met())
                .isEqualTo(new Met(LocalDate.parse("2026-11-13"), "judicial-review"));
        assertThat(only(after(decision).with(leave(FilingStatus.COMPLETE, "2026-10-13")), LEAVE)
                        .met())
                .isNull();
        assertThat(only(after(decision).with(leave(FilingStatus.PENDING, null)), LEAVE)
                        .met())
                .isNull();
    }

    @Test
    void what_cannot_be_computed_says_why() {
        var far = event("rad-decision-received", "2035-12-30");
        assertThat(only(after(far), LEAVE).cannot()).startsWith("no holidays for 2036 in the calendar");
        var early = event("rad-decision-received", "2019-12-31");
        assertThat(only(after(early), LEAVE).cannot())
                .isEqualTo("trigger lies outside the texts that the pack knows, which begin on 2020-01-01");
        var file = after(event("rad-decision-received", "2026-11-06")).file();
        var elsewhere = file.with(file.order().with(new Particulars("x", "ca", "CA-XX", null, false), true));
        assertThat(OrderLaw.of(OrderRules.book(), elsewhere).get(0).cannot())
                .isEqualTo("registry is not known; expected one of CA-QC, CA-BC");
    }

    static Filing leave(FilingStatus status, String completedOn) {
        return new Filing(
                UUID.nameUUIDFromBytes("judicial-review".getBytes(StandardCharsets.UTF_8)),
                "judicial-review",
                null,
                status,
                null,
                null,
                null,
                completedOn == null ? null : LocalDate.parse(completedOn),
                null,
                List.of(),
                LEAVE,
                CompleteWhen.COMPLETE,
                1);
    }

    static Cases after(Event... events) {
        return Cases.aMarriageCase().after(events);
    }

    private static OrderDeadline only(Cases cases, String rule) {
        return OrderLaw.of(OrderRules.book(), cases.file()).stream()
                .filter(d -> d.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Cases cases) {
        return OrderLaw.of(OrderRules.book(), cases.file()).stream()
                .filter(d -> !d.rule().id().equals(REVIEW))
                .map(d -> d.rule().id() + " " + d.dates().safeDay() + " "
                        + d.dates().arguableDay())
                .toList();
    }
}
