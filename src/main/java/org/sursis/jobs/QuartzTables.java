package org.sursis.jobs;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The one thing that Quartz's own interface cannot mend: a trigger that is taken by nobody. Holds an advisory lock from the first
 * question until it is closed, on a connection of its own, because Quartz works on others meanwhile.
 */
final class QuartzTables implements AutoCloseable {
    /** Any number that nothing else in this database locks: "sursis" in ASCII. */
    private static final long DOCTORS_LOCK = 0x737572736973L;

    private static final Duration OVERDUE = Duration.ofMinutes(2);
    /** Quartz acquires a trigger less than a minute before its beat; one that was acquired so long ago was forgotten. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private static final String AS_QUARTZ_DOES =
            "select 1 from qrtz_locks where sched_name = ? and lock_name = 'TRIGGER_ACCESS' for update";

    private static final String FREE = """
            with stuck as materialized (
                select t.sched_name, t.trigger_name, t.trigger_group from qrtz_triggers t
                where t.sched_name = ? and t.trigger_state in ('ACQUIRED', 'BLOCKED') and t.next_fire_time < ?
                    and not exists (
                        select 1 from qrtz_fired_triggers f
                        where f.sched_name = t.sched_name
                            and ((f.trigger_name, f.trigger_group) = (t.trigger_name, t.trigger_group)
                                or (f.job_name, f.job_group) = (t.job_name, t.job_group))
                            and (f.state <> 'ACQUIRED' or f.fired_time > ?))
            ), forgotten as (
                delete from qrtz_fired_triggers f using stuck s
                where (f.sched_name, f.trigger_name, f.trigger_group) = (s.sched_name, s.trigger_name, s.trigger_group)
            )
            update qrtz_triggers t set trigger_state = 'WAITING'
            from stuck s
            where (t.sched_name, t.trigger_name, t.trigger_group) = (s.sched_name, s.trigger_name, s.trigger_group)
            returning t.trigger_name
            """;

    private final AgroalDataSource pool;
    private final String scheduler;
    private final Connection lock;

    QuartzTables(AgroalDataSource pool, String scheduler) throws SQLException {
        this.pool = pool;
        this.scheduler = scheduler;
        this.lock = pool.getConnection();
        lock.setAutoCommit(false);
    }

    /** True when no other node's doctor is at work; it then stays so until this is closed. */
    boolean alone() throws SQLException {
        try (var ask = lock.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            ask.setLong(1, DOCTORS_LOCK);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Frees the triggers that are overdue and held by nobody; returns their names. */
    List<String> free(Instant now) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            lockAsQuartzDoes(connection);
            var freed = new ArrayList<String>();
            try (var free = connection.prepareStatement(FREE)) {
                free.setString(1, scheduler);
                free.setLong(2, now.minus(OVERDUE).toEpochMilli());
                free.setLong(3, now.minus(FORGOTTEN).toEpochMilli());
                try (var names = free.executeQuery()) {
                    while (names.next()) {
                        freed.add(names.getString(1));
                    }
                }
            }
            connection.commit();
            return freed;
        }
    }

    private void lockAsQuartzDoes(Connection connection) throws SQLException {
        try (var wait = connection.prepareStatement(AS_QUARTZ_DOES)) {
            wait.setString(1, scheduler);
            wait.executeQuery().close();
        }
    }

    @Override
    public void close() throws SQLException {
        try (lock) {
            lock.rollback();
        }
    }
}
