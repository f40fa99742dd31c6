package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.calendar.Step.Kind.ARGUABLE_AFTER;
import static org.sursis.calendar.Step.Kind.MOVED;
import static org.sursis.calendar.Step.Kind.NOT_MOVED;
import static org.sursis.calendar.Step.Kind.ORDINARY;
import static org.sursis.calendar.Step.Kind.OTHER_READING;
import static org.sursis.calendar.Step.Kind.PERHAPS;
import static org.sursis.calendar.Step.Kind.SAFE_BEFORE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Registry;

/** November 2026: the 20th is a Friday, the 21st a Saturday, the 22nd a Sunday. */
class LastDayTest {
    private static final LocalDate TRIGGER = day(6);
    private final Trail trail = new Trail();

    @Test
    void an_ordinary_day_is_the_last_day_on_both_readings() {
        assertThat(saturdaysClosed().inText(day(20))).isEqualTo(counted(day(20), day(20)));
        assertThat(kinds()).containsExactly(ORDINARY);
    }

    @Test
    void the_text_moves_a_last_day_off_a_holiday() {
        assertThat(saturdaysClosed().inText(day(22))).isEqualTo(counted(day(23), day(23)));
        assertThat(kinds()).containsExactly(MOVED, ORDINARY);
    }

    @Test
    void where_nothing_counts_the_safe_day_goes_back_and_the_arguable_one_on() {
        assertThat(saturdaysClosed().inText(day(21))).isEqualTo(counted(day(20), day(23)));
        assertThat(kinds()).containsExactly(NOT_MOVED, SAFE_BEFORE, ARGUABLE_AFTER);
    }

    @Test
    void a_roll_onto_such_a_day_is_only_arguable_too() {
        var goodFriday = Registry.withSaturdaysClosed().on(day(20), Closing.HOLIDAY);
        assertThat(last(goodFriday).inText(day(20))).isEqualTo(counted(day(19), day(23)));
        assertThat(kinds()).containsExactly(MOVED, NOT_MOVED, SAFE_BEFORE, ARGUABLE_AFTER);
    }

    @Test
    void what_is_perhaps_a_holiday_is_a_good_last_day_either_way() {
        var civic = Registry.withSaturdaysClosed().on(day(20), Closing.POSSIBLE);
        assertThat(last(civic).inText(day(20))).isEqualTo(counted(day(20), day(23)));
        assertThat(kinds()).containsExactly(PERHAPS);
    }

    @Test
    void without_a_text_a_holiday_pulls_the_safe_day_back() {
        assertThat(saturdaysClosed().notInText(day(22))).isEqualTo(counted(day(20), day(23)));
        assertThat(kinds()).containsExactly(NOT_MOVED, SAFE_BEFORE, OTHER_READING, MOVED, ARGUABLE_AFTER);
    }

    @Test
    void what_can_be_done_on_any_day_keeps_its_day() {
        assertThat(saturdaysClosed().anyDay(day(22))).isEqualTo(counted(day(22), day(23)));
        assertThat(saturdaysClosed().anyDay(day(21))).isEqualTo(counted(day(21), day(21)));
    }

    @Test
    void the_safe_day_never_goes_back_before_the_event() {
        var last = new LastDay(Registry.withSaturdaysClosed().calendar(), day(21), trail);
        assertThat(last.notInText(day(22)).safe()).isEqualTo(day(21));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 11, number);
    }

    private LastDay saturdaysClosed() {
        return last(Registry.withSaturdaysClosed());
    }

    private LastDay last(Registry registry) {
        return new LastDay(registry.calendar(), TRIGGER, trail);
    }

    private Counted counted(LocalDate safe, LocalDate arguable) {
        return new Counted(safe, arguable, trail.steps());
    }

    private List<Step.Kind> kinds() {
        return trail.steps().stream().map(Step::kind).toList();
    }
}
