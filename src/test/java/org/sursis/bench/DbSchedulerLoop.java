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
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sursis.main.postgres.EmbeddedPostgres;

/**
 * The same messages through db-scheduler on the same durable server, as its own documentation advises for throughput (lock and fetch):
 * a task for each message, sixteen threads that keep their connection to the mail server. Once with nothing but the sending, which is
 * less than the service does, and once with the records that the service keeps of each message.
 */
final class DbSchedulerLoop implements AutoCloseable {
    private static final int THREADS = 16;
    private static final String TABLE = """
            drop table if exists %1$s;
            create table %1$s (
                task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz not null,
                picked boolean not null, picked_by text, last_success timestamptz, last_failure timestamptz,
                consecutive_failures integer, last_heartbeat timestamptz, version bigint not null, priority smallint,
                primary key (task_name, task_instance));
            create index on %1$s (execution_time);
            create index on %1$s (last_heartbeat)
            """;

    private final String table;
    private final Records records;
    private final BareLoop mail;
    private final AgroalDataSource database;
    private final Scheduler scheduler;
    private final Queue<Transport> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Transport> mine = ThreadLocal.withInitial(this::open);

    private DbSchedulerLoop(String table, AgroalDataSource database, BareLoop mail, Records records)
            throws SQLException {
        this.table = table;
        this.database = database;
        this.mail = mail;
        this.records = records;
        execute(String.format(Locale.ROOT, TABLE, table));
        var task = Tasks.oneTime("mail").execute((instance, context) -> send(Integer.parseInt(instance.getId())));
        this.scheduler = Scheduler.create(database, task)
                .tableName(table)
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
    }

    /** With nothing but the sending. */
    static DbSchedulerLoop sending(EmbeddedPostgres postgres, BareLoop mail) throws SQLException {
        return new DbSchedulerLoop("bench_task", database(postgres), mail, Records.NONE);
    }

    /** With an attempt, these bytes kept, and an entry in a chain, as the service keeps them. */
    static DbSchedulerLoop recording(EmbeddedPostgres postgres, BareLoop mail, byte[] bytes) throws SQLException {
        var database = database(postgres);
        return new DbSchedulerLoop("bench_recorded", database, mail, new SameRecords(database, bytes));
    }

    private static AgroalDataSource database(EmbeddedPostgres postgres) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(THREADS + 4)
                        .connectionFactoryConfiguration(to -> to.jdbcUrl(postgres.url())
                                .principal(new NamePrincipal(postgres.username()))
                                .credential(new SimplePassword(postgres.password())))));
    }

    /** What is written down before a message leaves, and after it did. */
    interface Records {
        Records NONE = new Records() {};

        /** A message is about to leave; returns what the attempt is called. */
        default UUID begin() throws SQLException {
            return null;
        }

        /** It was taken. */
        default void end(UUID attempt) throws SQLException {
            // Nothing is kept.
        }
    }

    /** Makes so many tasks due at once; returns how many a second were sent and are gone from its table. */
    double run(int messages) throws SQLException {
        execute("insert into " + table + " (task_name, task_instance, execution_time, picked, version)"
                + " select 'mail', n, clock_timestamp(), false, 1 from generate_series(1, " + messages + ") n");
        long start = System.nanoTime();
        while (left()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return messages / ((System.nanoTime() - start) / 1e9);
    }

    private void send(int number) {
        try {
            var attempt = records.begin();
            var message = mail.message(number);
            mine.get().sendMessage(message, message.getAllRecipients());
            records.end(attempt);
        } catch (MessagingException | SQLException failed) {
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
                var row = statement.executeQuery("select exists (select 1 from " + table + ")")) {
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
