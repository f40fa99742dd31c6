package org.sursis.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.fixtures.Rules.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.calendar.Span;
import org.sursis.calendar.Step.Kind;
import org.sursis.fixtures.Rules;

class LawBookTest {
    private static final String EAST = "XX-E";
    private static final String WEST = "XX-W";

    private final LawBook book = new Rules()
            .rule("xx-fifteen", Map.of("mail", "xx-mail"), text(Engine.DAYS, "P15D"))
            .rule("xx-two-readings", text(Engine.DAYS, "P30D").orArguably("P45D"))
            .rule(
                    "xx-rewritten",
                    text(Engine.DAYS, "P15D").roll(Roll.NEVER).inForce("2020-01-01", "2026-03-25"),
                    text(Engine.DAYS, "P0D").roll(Roll.NEVER).inForce("2026-03-26", null))
            .rule("xx-mail", text(Engine.DAYS, "P7D"))
            .rule("xx-thirty", text(Engine.DAYS, "P30D").roll(Roll.ANY_DAY).suspends())
            .rule(
                    "xx-later",
                    text(Engine.LATER_OF, null)
                            .suspends()
                            .branches(
                                    new Branch("xx-fifteen", Span.of("P1D"), Span.of("P0D")),
                                    new Branch(null, Span.of("P15D"), Span.of("P15D"))))
            .rule(
                    "xx-receipt",
                    text(Engine.RECEIPT, null)
                            .receipts(
                                    new Receipt("email", Span.of("P0D"), LocalTime.of(17, 0), Roll.IN_TEXT),
                                    new Receipt("mail", Span.of("P10D"), null, Roll.IN_TEXT),
                                    new Receipt("courier", Span.of("P0D"), null, Roll.NEVER)))
            .rule("xx-hours", text(Engine.ELAPSED_HOURS, "PT48H"))
            .rule("xx-hour-before", text(Engine.HOUR_BEFORE, "P2D").at("14:00"))
            .rule("xx-nothing", text(Engine.NONE, null))
            .book();

    @Test
    void a_rule_gives_two_days_its_text_and_every_step() {
        var deadline = ask("xx-fifteen", "2026-11-06", WEST);
        assertThat(deadline.safeDay()).isEqualTo("2026-11-20");
        assertThat(deadline.arguableDay()).isEqualTo("2026-11-23");
        assertThat(deadline.zone()).isEqualTo(ZoneId.of("America/Edmonton"));
        assertThat(deadline.pack()).isEqualTo("xx 1");
        assertThat(deadline.steps().stream().map(s -> s.kind()))
                .containsExactly(Kind.DAY_ZERO, Kind.DAYS_LATER, Kind.NOT_MOVED, Kind.SAFE_BEFORE, Kind.ARGUABLE_AFTER);
    }

    @Test
    void a_registrys_own_holidays_count_there_only() {
        assertThat(ask("xx-fifteen", "2026-06-09", EAST).safeDay()).isEqualTo("2026-06-25");
        assertThat(ask("xx-fifteen", "2026-06-09", WEST).safeDay()).isEqualTo("2026-06-24");
    }

    @Test
    void without_a_registry_the_safe_day_is_the_earliest_of_all_and_the_arguable_one_the_latest() {
        var deadline = ask("xx-fifteen", "2026-06-09", null);
        assertThat(deadline.safeDay()).isEqualTo("2026-06-24");
        assertThat(deadline.arguableDay()).isEqualTo("2026-06-25");
        assertThat(deadline.registry()).isNull();
        assertThat(deadline.steps()).last().matches(s -> s.kind() == Kind.STRICTEST_REGISTRY);
        assertThat(ask("xx-fifteen", "2026-06-10", null).steps()).noneMatch(s -> s.kind() == Kind.STRICTEST_REGISTRY);
    }

    @Test
    void where_a_period_is_read_in_two_ways_both_are_counted() {
        var deadline = ask("xx-two-readings", "2026-10-15", WEST);
        assertThat(deadline.safeDay()).isEqualTo("2026-11-13");
        assertThat(deadline.arguableDay()).isEqualTo("2026-11-30");
    }

    @Test
    void the_day_of_the_trigger_selects_the_text() {
        assertThat(ask("xx-rewritten", "2026-03-25", WEST).safeDay()).isEqualTo("2026-04-09");
        assertThat(ask("xx-rewritten", "2026-03-26", WEST).safeDay()).isEqualTo("2026-03-26");
        refused("xx-rewritten", "2019-12-31", WEST)
                .hasMessage("lies outside the texts that the pack knows, which begin on 2020-01-01")
                .extracting("field")
                .isEqualTo("trigger");
    }

    @Test
    void what_was_sent_is_counted_from_the_day_on_which_it_counts_as_received() {
        // November 6 and seven days is Friday the 13th, fifteen more Saturday the 28th.
        var deadline = book.deadline(sent("xx-fifteen", "2026-11-06", "mail"));
        assertThat(deadline.trigger()).isEqualTo("2026-11-13");
        assertThat(deadline.safeDay()).isEqualTo("2026-11-27");
        assertThat(deadline.arguableDay()).isEqualTo("2026-11-30");
    }

    @Test
    void a_doubtful_day_of_receipt_is_carried_through_both_readings() {
        // November 7 and seven days is Saturday the 14th: safe the 13th, arguable Monday the 16th.
        var deadline = book.deadline(sent("xx-fifteen", "2026-11-07", "mail"));
        assertThat(deadline.safeDay()).isEqualTo("2026-11-27");
        assertThat(deadline.arguableDay()).isEqualTo("2026-12-01");
    }

    @Test
    void a_way_without_a_rule_of_receipt_is_refused() {
        assertThatThrownBy(() -> book.deadline(sent("xx-fifteen", "2026-11-06", "pigeon")))
                .hasMessage("has no rule of receipt here; give the day of receipt as the trigger");
        assertThatThrownBy(() -> book.deadline(sent("xx-receipt", "2026-11-06", "pigeon")))
                .hasMessage("has no rule of receipt in xx-receipt");
    }

    @Test
    void a_suspended_clock_goes_on_where_it_stood() {
        assertThat(ask("xx-thirty", "2026-10-17", WEST).safeDay()).isEqualTo("2026-11-16");
        assertThat(suspended("xx-thirty", "2026-11-01", "2026-11-05").safeDay()).isEqualTo("2026-11-21");
        assertThatThrownBy(() -> suspended("xx-fifteen", "2026-11-01", "2026-11-05"))
                .hasMessage("do not stop this clock");
    }

    @Test
    void the_later_of_two_days_is_taken_on_each_reading() {
        // The 15 days end on Saturday, November 21: safe the 20th, arguable the 23rd and one day; by the period alone
        // the 21st.
        var deadline = ask("xx-later", "2026-11-06", WEST);
        assertThat(deadline.safeDay()).isEqualTo("2026-11-21");
        assertThat(deadline.arguableDay()).isEqualTo("2026-11-24");
        assertThat(deadline.steps()).last().matches(s -> s.kind() == Kind.LATER_OF);
    }

    @Test
    void a_document_counts_as_received_by_the_way_in_which_it_was_sent() {
        assertThat(received("2026-11-06", "17:00", null)).isEqualTo(LocalDate.parse("2026-11-06"));
        // After five on a Friday: the next day is a Saturday, on which nothing counts for certain.
        assertThat(received("2026-11-05", "17:01", null)).isEqualTo(LocalDate.parse("2026-11-06"));
        assertThat(received("2026-11-06", null, "mail")).isEqualTo(LocalDate.parse("2026-11-16"));
        assertThat(received("2026-11-08", null, "courier")).isEqualTo(LocalDate.parse("2026-11-08"));
    }

    @Test
    void hours_run_from_the_hour_or_from_the_first_moment_of_the_day() {
        var known = book.deadline(at("xx-hours", "2026-10-31", LocalTime.of(22, 0)));
        assertThat(known.safeAt()).isEqualTo(Instant.parse("2026-11-03T02:00:00Z"));
        assertThat(known.arguableAt()).isEqualTo(Instant.parse("2026-11-03T03:00:00Z"));
        var unknown = book.deadline(at("xx-hours", "2026-11-10", null));
        assertThat(unknown.safeAt()).isEqualTo(Instant.parse("2026-11-12T05:00:00Z"));
        assertThat(unknown.steps().get(0).kind()).isEqualTo(Kind.FIRST_MOMENT);
    }

    @Test
    void a_stated_hour_before_an_event_is_an_instant() {
        var deadline = ask("xx-hour-before", "2026-11-26", EAST);
        assertThat(deadline.safeAt()).isEqualTo(Instant.parse("2026-11-24T19:00:00Z"));
    }

    @Test
    void an_hour_that_no_clock_shows_is_refused() {
        assertThatThrownBy(() -> book.deadline(at("xx-hours", "2027-03-14", LocalTime.of(2, 30))))
                .hasMessage("is skipped in America/Toronto, where the clocks were put forward over it");
    }

    @Test
    void what_is_not_known_is_refused_by_name() {
        assertThatThrownBy(() -> book.deadline(Question.of("zz", "xx-fifteen", Rules.ALWAYS, null)))
                .hasMessage("has no rule pack");
        refused("xx-sixteen", "2026-11-06", null).hasMessage("is not known in the pack xx");
        refused("xx-fifteen", "2026-11-06", "XX-N").hasMessage("is not known; expected one of XX-E, XX-W");
        refused("xx-nothing", "2026-11-06", null).hasMessage("sets no day: Rule xx-nothing");
        assertThatThrownBy(() -> ask("xx-fifteen", "2035-12-25", WEST)).isInstanceOf(OutsideCoverage.class);
    }

    private Deadline ask(String rule, String day, String registry) {
        return book.deadline(Question.of("xx", rule, LocalDate.parse(day), registry));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String rule, String day, String registry) {
        return assertThatThrownBy(() -> ask(rule, day, registry)).isInstanceOf(CannotSay.class);
    }

    private static Question sent(String rule, String day, String how) {
        return new Question("xx", rule, LocalDate.parse(day), null, WEST, null, how, List.of());
    }

    private static Question at(String rule, String day, LocalTime time) {
        return new Question("xx", rule, LocalDate.parse(day), time, EAST, null, null, List.of());
    }

    private LocalDate received(String day, String time, String how) {
        var hour = time == null ? null : LocalTime.parse(time);
        return book.deadline(new Question("xx", "xx-receipt", LocalDate.parse(day), hour, WEST, null, how, List.of()))
                .safeDay();
    }

    private Deadline suspended(String rule, String from, String to) {
        var pause = new Suspension(LocalDate.parse(from), LocalDate.parse(to));
        return book.deadline(
                new Question("xx", rule, LocalDate.parse("2026-10-17"), null, WEST, null, null, List.of(pause)));
    }
}
