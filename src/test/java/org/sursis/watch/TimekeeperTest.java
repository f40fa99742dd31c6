package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Timekeeper.Reading;
import org.sursis.watch.Timekeeper.Trust;

/** What time it is when clocks differ. In these cases the true time is known, and each clock is that much off. */
class TimekeeperTest {
    private static final Instant TRUE = Instant.parse("2026-11-27T06:58:13Z");
    private static final Duration NONE = Duration.ZERO;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAYS = Duration.ofDays(30);
    private static final Duration MINUTES = Duration.ofMinutes(7);

    private final Timekeeper timekeeper = new Timekeeper();

    @Test
    void before_anybody_looked_the_machine_is_believed() {
        assertThat(now(5, HOUR)).isEqualTo(at(5).plus(HOUR));
    }

    @Test
    void what_is_within_a_second_is_the_machines() {
        read(0, NONE, Duration.ofMillis(900));
        assertThat(now(5, NONE)).isEqualTo(at(5));
        assertThat(timekeeper.trust()).isEqualTo(Trust.BOTH);
    }

    @Test
    void a_machine_whose_clock_steps_is_not_believed_from_that_moment_on() {
        read(0, NONE, NONE);
        assertThat(now(5, HOUR)).isEqualTo(at(5));
        assertThat(now(5, HOUR.negated())).isEqualTo(at(5));
        read(10, HOUR, NONE);
        assertThat(timekeeper.trust()).isEqualTo(Trust.DATABASE);
        assertThat(now(15, HOUR)).isEqualTo(at(15));
        read(20, HOUR.negated(), NONE);
        assertThat(now(25, HOUR.negated())).isEqualTo(at(25));
    }

    @Test
    void a_machine_that_is_put_right_is_believed_again() {
        read(0, NONE, NONE);
        read(10, HOUR, NONE);
        assertThat(now(15, NONE)).isEqualTo(at(15));
        read(20, NONE, NONE);
        assertThat(timekeeper.trust()).isEqualTo(Trust.BOTH);
    }

    @Test
    void a_database_whose_clock_steps_is_not_believed() {
        read(0, NONE, NONE);
        read(10, NONE, HOUR);
        assertThat(timekeeper.trust()).isEqualTo(Trust.MACHINE);
        assertThat(now(15, NONE)).isEqualTo(at(15));
        read(20, NONE, Duration.ofDays(400));
        assertThat(now(25, NONE)).isEqualTo(at(25));
    }

    @Test
    void a_machine_that_steps_after_its_database_did_is_not_believed_either() {
        read(0, NONE, NONE);
        read(10, NONE, HOUR);
        assertThat(now(15, HOUR.negated())).isEqualTo(at(15));
        assertThat(now(15, HOUR.multipliedBy(2))).isEqualTo(at(15));
        assertThat(now(15, Duration.ofMillis(900))).isEqualTo(at(15).plusMillis(900));
    }

    @Test
    void a_machine_in_doubt_that_steps_moves_nothing_more() {
        read(0, MINUTES, NONE);
        assertThat(now(5, HOUR)).isEqualTo(at(5).plus(MINUTES));
        assertThat(now(5, HOUR.negated())).isEqualTo(at(5).plus(MINUTES));
    }

    @Test
    void a_node_that_comes_up_minutes_behind_goes_by_the_later_clock() {
        read(0, MINUTES.negated(), NONE);
        assertThat(timekeeper.trust()).isEqualTo(Trust.NEITHER);
        assertThat(now(5, MINUTES.negated())).isEqualTo(at(5));
    }

    @Test
    void a_node_that_comes_up_minutes_ahead_goes_by_the_later_clock() {
        read(0, MINUTES, NONE);
        assertThat(now(5, MINUTES)).isEqualTo(at(5).plus(MINUTES));
    }

    @Test
    void a_clock_that_is_a_year_ahead_ends_nothing_before_its_time() {
        read(0, Duration.ofDays(365), NONE);
        assertThat(now(5, Duration.ofDays(365))).isEqualTo(at(5).plus(Timekeeper.AT_MOST));
        read(10, NONE, Duration.ofDays(365));
        assertThat(now(15, NONE)).isEqualTo(at(15).plus(Timekeeper.AT_MOST));
    }

    @Test
    void two_clocks_that_step_together_and_back_move_nothing() {
        read(0, NONE, NONE);
        read(10, DAYS, DAYS);
        assertThat(timekeeper.trust()).isEqualTo(Trust.COUNT);
        assertThat(now(15, DAYS)).isEqualTo(at(15));
        read(20, DAYS, DAYS);
        assertThat(now(25, DAYS)).isEqualTo(at(25));
        read(30, NONE, NONE);
        assertThat(timekeeper.trust()).isEqualTo(Trust.BOTH);
        assertThat(now(35, NONE)).isEqualTo(at(35));

        read(200, HOUR.negated(), HOUR.negated());
        assertThat(now(205, HOUR.negated())).isEqualTo(at(205));
    }

    /** An hour that the count knows nothing of. */
    @Test
    void a_machine_that_slept_is_believed_after_two_minutes() {
        read(0, NONE, NONE);
        read(10, HOUR, HOUR);
        read(129, HOUR, HOUR);
        assertThat(now(129, HOUR)).isEqualTo(at(129));
        read(130, HOUR, HOUR);
        assertThat(timekeeper.trust()).isEqualTo(Trust.BOTH);
        assertThat(now(131, HOUR)).isEqualTo(at(131).plus(HOUR));
        read(140, HOUR, HOUR);
        assertThat(now(141, HOUR)).isEqualTo(at(141).plus(HOUR));
    }

    /** One late answer of the database in two minutes, and they began anew for ever. */
    @Test
    void a_machine_that_slept_is_believed_however_seldom_the_two_seem_to_agree() {
        read(0, NONE, NONE);
        var late = HOUR.plusMillis(1010);
        for (int second = 10; second < 130; second += 10) {
            read(second, late, HOUR);
            assertThat(now(second + 1, late)).as("second %d", second).isEqualTo(at(second + 1));
        }
        read(130, late, HOUR);
        assertThat(now(131, late)).as("the later of the two").isEqualTo(at(131).plus(late));
        read(140, HOUR, HOUR);
        assertThat(timekeeper.trust()).isEqualTo(Trust.BOTH);
    }

    @Test
    void each_step_is_waited_for_by_itself() {
        read(0, NONE, NONE);
        read(10, MINUTES, MINUTES);
        read(130, DAYS, DAYS);
        assertThat(now(131, DAYS)).isEqualTo(at(131));
        read(249, DAYS, DAYS);
        assertThat(now(249, DAYS)).isEqualTo(at(249));
        read(250, DAYS, DAYS);
        assertThat(now(251, DAYS)).isEqualTo(at(251).plus(DAYS));
    }

    @Test
    void a_step_that_was_undone_counts_for_nothing_when_the_next_one_comes() {
        read(0, NONE, NONE);
        read(10, HOUR, HOUR);
        read(20, NONE, HOUR);
        assertThat(timekeeper.trust()).isEqualTo(Trust.MACHINE);
        read(140, HOUR, HOUR);
        assertThat(timekeeper.trust()).isEqualTo(Trust.COUNT);
        assertThat(now(141, HOUR)).isEqualTo(at(141));
    }

    @Test
    void what_a_time_server_does_within_a_minute_is_believed_at_once() {
        read(0, NONE, NONE);
        var most = Duration.ofMinutes(1);
        read(10, most, most);
        assertThat(now(11, most)).isEqualTo(at(11).plus(most));
    }

    @Test
    void two_clocks_that_both_went_astray_are_in_doubt() {
        read(0, NONE, NONE);
        read(10, HOUR, HOUR.negated());
        assertThat(timekeeper.trust()).isEqualTo(Trust.NEITHER);
        assertThat(now(15, HOUR)).isEqualTo(at(15).minus(HOUR).plus(Timekeeper.AT_MOST));
    }

    private void read(int second, Duration machineOff, Duration databaseOff) {
        timekeeper.read(new Reading(at(second).plus(machineOff), at(second).plus(databaseOff), nanos(second)));
    }

    private Instant now(int second, Duration machineOff) {
        return timekeeper.now(at(second).plus(machineOff), nanos(second));
    }

    private static Instant at(int second) {
        return TRUE.plusSeconds(second);
    }

    private static long nanos(int second) {
        return Duration.ofSeconds(second).toNanos() - 42;
    }
}
