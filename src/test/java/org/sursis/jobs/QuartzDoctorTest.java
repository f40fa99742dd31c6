package org.sursis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.sursis.story.RealTime;
import org.sursis.watch.KeepPulse;

/**
 * Quartz' rows are put, by SQL, into each of the states in which it has been seen to stay for ever. Quartz stands by meanwhile: it
 * shares the tables with the test, and each row has to stay as it was put until the doctor comes.
 */
@QuarkusTest
@TestProfile(RealTime.class)
class QuartzDoctorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String STATE = "trigger_state";

    @Inject
    QuartzDoctor doctor;

    @Inject
    Scheduler quartz;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @Inject
    KeepPulse pulse;

    @Inject
    Clock clock;

    @BeforeEach
    void quartz_stands_by_and_is_sound() throws SchedulerException {
        quartz.standby();
        // It may still be in the middle of a beat. What it took and never began, because it was halted, it leaves
        // behind.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!sql("select count(*) from qrtz_fired_triggers").equals("0") && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        sql("delete from qrtz_fired_triggers returning 1");
        doctor.visit();
    }

    @AfterEach
    void quartz_goes_on() throws SchedulerException {
        sql("delete from qrtz_fired_triggers where instance_name = 'gone' returning 1");
        doctor.visit();
        quartz.start();
    }

    @Test
    void a_trigger_that_is_acquired_by_nobody_is_freed() {
        put("trigger_state = 'ACQUIRED', next_fire_time = " + at(Duration.ofMinutes(-3)));
        mends(1, "freed");
        assertThat(tick(STATE)).isEqualTo("WAITING");
    }

    @Test
    void a_trigger_that_is_blocked_by_nobody_is_freed() {
        put("trigger_state = 'BLOCKED', next_fire_time = " + at(Duration.ofMinutes(-3)));
        mends(1, "freed");
        assertThat(tick(STATE)).isEqualTo("WAITING");
    }

    @Test
    void a_trigger_that_somebody_holds_is_left_to_them() {
        put("trigger_state = 'ACQUIRED', next_fire_time = " + at(Duration.ofMinutes(-3)));
        hold("ACQUIRED", Duration.ofMinutes(-3));
        mends(0, "freed");
        assertThat(tick(STATE)).isEqualTo("ACQUIRED");
    }

    @Test
    void a_trigger_whose_work_takes_long_is_left_to_it() {
        put("trigger_state = 'BLOCKED', next_fire_time = " + at(Duration.ofMinutes(-30)));
        hold("EXECUTING", Duration.ofMinutes(-30));
        mends(0, "freed");
        assertThat(tick(STATE)).isEqualTo("BLOCKED");
    }

    @Test
    void a_trigger_that_was_acquired_long_ago_and_never_fired_is_freed() {
        put("trigger_state = 'ACQUIRED', next_fire_time = " + at(Duration.ofMinutes(-11)));
        hold("ACQUIRED", Duration.ofMinutes(-11));
        mends(1, "freed");
        assertThat(tick(STATE)).isEqualTo("WAITING");
        assertThat(sql("select count(*) from qrtz_fired_triggers")).isEqualTo("0");
    }

    @Test
    void a_trigger_that_is_only_a_little_late_is_left_alone() {
        put("trigger_state = 'ACQUIRED', next_fire_time = " + at(Duration.ofMinutes(-1)));
        mends(0, "freed");
        assertThat(tick(STATE)).isEqualTo("ACQUIRED");
    }

    @Test
    void a_trigger_that_was_given_up_after_an_error_is_taken_up_again() {
        put("trigger_state = 'ERROR'");
        mends(1, "reset");
        assertThat(tick(STATE)).isEqualTo("WAITING");
    }

    @Test
    void a_trigger_that_sleeps_until_a_false_date_is_woken() {
        put("next_fire_time = " + at(Duration.ofDays(400)));
        mends(1, "woken");
        assertThat(nextTick()).isBefore(clock.instant().plusSeconds(31));
    }

    @Test
    void a_trigger_that_will_never_beat_again_is_woken() {
        put("next_fire_time = null, trigger_state = 'COMPLETE'");
        mends(1, "woken");
        assertThat(nextTick()).isBefore(clock.instant().plusSeconds(31));
    }

    @Test
    void a_trigger_within_three_periods_is_let_sleep() {
        put("next_fire_time = " + at(Duration.ofSeconds(85)));
        mends(0, "woken");
    }

    @Test
    void a_daily_trigger_sleeps_until_its_hour_and_no_day_longer() {
        sql(
                "update qrtz_triggers set next_fire_time = next_fire_time + 86400000 where trigger_name = 'tidy' returning 1");
        mends(1, "woken");
        mends(0, "woken");
    }

    @Test
    void a_trigger_that_is_gone_is_scheduled_again() {
        sql("delete from qrtz_simple_triggers where trigger_name = 'tick' returning 1");
        sql("delete from qrtz_triggers where trigger_name = 'tick' returning 1");
        mends(1, "scheduled");
        assertThat(tick(STATE)).isEqualTo("WAITING");
    }

    @Test
    void a_trigger_that_is_gone_with_its_job_is_scheduled_again() throws SchedulerException {
        quartz.deleteJob(QuartzJob.ALL.get(0).job());
        mends(1, "scheduled");
        assertThat(tick(STATE)).isEqualTo("WAITING");
    }

    @Test
    void nothing_is_done_while_another_nodes_doctor_is_at_it() throws SQLException {
        put("trigger_state = 'ERROR'");
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            first(other, "select pg_advisory_xact_lock(x'737572736973'::bigint)");
            mends(0, "reset");
            other.rollback();
        }
        mends(1, "reset");
    }

    @Test
    void what_was_mended_beats_again() throws SchedulerException {
        sql("delete from qrtz_simple_triggers where trigger_name = 'tick' returning 1");
        sql("delete from qrtz_triggers where trigger_name = 'tick' returning 1");
        var before = clock.instant();
        quartz.start();
        doctor.visit();
        await(() -> pulse.beats().getOrDefault("quartz", Instant.MIN).isAfter(before));
    }

    private void mends(int count, String repair) {
        double before = mended(repair);
        doctor.visit();
        assertThat(mended(repair) - before).as(repair).isEqualTo(count);
    }

    private double mended(String repair) {
        return metrics.get("sursis.pacemaker.repairs")
                .tag("repair", repair)
                .counter()
                .count();
    }

    private long at(Duration fromNow) {
        return clock.instant().plus(fromNow).toEpochMilli();
    }

    private Instant nextTick() {
        return Instant.ofEpochMilli(Long.parseLong(tick("next_fire_time")));
    }

    private void put(String columns) {
        sql("update qrtz_triggers set " + columns + " where trigger_name = 'tick' returning 1");
    }

    private void hold(String state, Duration since) {
        sql(
                "insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time,"
                        + " sched_time, priority, state) select sched_name, 'entry', trigger_name, trigger_group, 'gone', "
                        + at(since) + ", " + at(since) + ", 5, '" + state
                        + "' from qrtz_triggers where trigger_name = 'tick'"
                        + " returning 1");
    }

    private String tick(String column) {
        return sql("select " + column + " from qrtz_triggers where trigger_name = 'tick'");
    }

    private String sql(String statement) {
        try (var connection = database.getConnection()) {
            return first(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement();
                var rows = run.executeQuery(statement)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private interface Question {
        boolean yes();
    }

    private static void await(Question question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.yes() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(question.yes()).as("within %s", PATIENCE).isTrue();
    }
}
