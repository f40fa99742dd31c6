package org.sursis.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * The same messages through db-scheduler on the same durable server, as its own documentation advises for throughput (lock and fetch):
 * a task for each message, sixteen threads that keep their connection to the mail server. It keeps no attempts, no journal, no
 * bytes: it does less than the service does.
 */
final class DbSchedulerLoop implements AutoCloseable {
    private static final int THREADS = 16;
    private static final List<String> TABLE = List.of(
            "drop table if exists bench_task",
            """
            create table bench_task (
                task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz not null,
                picked boolean not null, picked_by text, last_success timestamptz, last_failure timestamptz,
                consecutive_failures integer, last_heartbeat timestamptz, version bigint not null, priority smallint,
                primary key (task_name, task_instance))
            """,
            "create index bench_task_due on bench_task (execution_time)",
            "create index bench_task_beat on bench_task (last_heartbeat)");

    private final BareLoop mail;
    private final AgroalDataSource database;
    private final Scheduler scheduler;
    private final Queue<Transport> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Transport> mine = ThreadLocal.withInitial(this::open);

    DbSchedulerLoop(EmbeddedPostgres postgres, BareLoop mail) throws SQLException {
        this.mail = mail;
        this.database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(THREADS + 4)
                        .connectionFactoryConfiguration(to -> to.jdbcUrl(postgres.url())
                                .principal(new NamePrincipal(postgres.username()))
                                .credential(new SimplePassword(postgres.password())))));
        for (var statement : TABLE) {
            execute(statement);
        }
        var task = Tasks.oneTime("mail").execute((instance, context) -> send(Integer.parseInt(instance.getId())));
        this.scheduler = Scheduler.create(database, task)
                .tableName("bench_task")
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
    }

    /** Makes so many tasks due at once; returns how many a second were sent and are gone from its table. */
    double run(int messages) throws SQLException {
        execute("insert into bench_task (task_name, task_instance, execution_time, picked, version)"
                + " select 'mail', n, clock_timestamp(), false, 1 from generate_series(1, " + messages + ") n");
        long start = System.nanoTime();
        while (left()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return messages / ((System.nanoTime() - start) / 1e9);
    }

    private void send(int number) {
        try {
            var message = mail.message(number);
            mine.get().sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Transport open() {
        try {
            var transport = mail.connected();
            opened.add(transport);
            return transport;
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean left() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select 1 from bench_task)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws MessagingException {
        scheduler.stop();
        for (var transport : opened) {
            transport.close();
        }
        database.close();
    }
}
