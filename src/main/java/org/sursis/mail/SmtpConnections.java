package org.sursis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Connections to one mail server: at most eight at a time, kept open between messages, the one used last taken first so
 * that the others can grow old and be closed. Thread-safe; one thread at a time has a connection.
 */
final class SmtpConnections implements AutoCloseable {
    /** More only make a server wary; eight carry all that two cores can render. */
    static final int MOST = 8;

    private static final Logger LOG = Logger.getLogger(SmtpConnections.class);

    private record Kept(PhasedTransport transport, long since) {}

    private final SmtpServer server;
    private final Patience patience;
    private final LongSupplier nanos;
    private final PromptSockets sockets = new PromptSockets();
    private final Session session;
    private final ScheduledThreadPoolExecutor watchman = watchman();
    private final Semaphore seats = new Semaphore(MOST, true);
    private final Deque<Kept> idle = new ArrayDeque<>();

    SmtpConnections(SmtpServer server, String ourName, Patience patience, LongSupplier nanos) {
        this.server = server;
        this.patience = patience;
        this.nanos = nanos;
        this.session = Session.getInstance(properties(ourName));
        long often = Math.max(1, patience.keep().toMillis() / 2);
        watchman.scheduleWithFixedDelay(this::closeTheOld, often, often, TimeUnit.MILLISECONDS);
    }

    private Properties properties(String ourName) {
        var all = new Properties();
        all.setProperty("mail.smtp.localhost", ourName);
        all.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        all.setProperty("mail.smtp.starttls.enable", String.valueOf(server.startTls()));
        all.setProperty("mail.smtp.starttls.required", String.valueOf(server.startTls()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.connectiontimeout", millis(patience.connect()));
        all.setProperty("mail.smtp.timeout", millis(patience.read()));
        all.setProperty("mail.smtp.writetimeout", millis(patience.write()));
        all.put("mail.smtp.executor.writetimeout", watchman); // else Angus starts a thread for every connection
        all.setProperty("mail.smtp.quitwait", "false");
        // With smtps, too: Angus encrypts over what it is given.
        all.put("mail.smtp.socketFactory", sockets);
        all.setProperty("mail.smtp.socketFactory.fallback", "false");
        return all;
    }

    private static String millis(Duration patience) {
        return String.valueOf(patience.toMillis());
    }

    /** Waits for a free place among the eight; false when none came free in the time that a connection may take. */
    boolean enter() {
        try {
            return seats.tryAcquire(patience.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        seats.release();
    }

    Session session() {
        return session;
    }

    /** Begins an attempt. */
    Wall wall() {
        return new Wall(watchman, patience.whole());
    }

    /** A connection that was kept and, as far as we can tell, still lives; or null. */
    PhasedTransport kept(Wall wall) {
        for (var next = newest(); next != null && !wall.reached(); next = newest()) {
            wall.guard(next.transport.line());
            long rested = nanos.getAsLong() - next.since;
            if (rested <= patience.keep().toNanos()
                    && (rested <= patience.probeAfter().toNanos() || next.transport.isConnected())) {
                return next.transport;
            }
            discard(next.transport);
        }
        return null;
    }

    /** A connection that is still to be opened. */
    PhasedTransport fresh() {
        return new PhasedTransport(session, server.tls());
    }

    /** Opens a connection: greeted, encrypted and logged in. */
    void open(PhasedTransport transport, Wall wall) throws MessagingException {
        sockets.behind(wall, () -> transport.connect(server.host(), server.port(), server.user(), server.secret()));
        transport.opened(wall.line());
    }

    /** Takes a connection back for the next message. */
    void keep(PhasedTransport transport) {
        synchronized (idle) {
            idle.push(new Kept(transport, nanos.getAsLong()));
        }
    }

    /** Ends a connection; what it still has to say does not matter. */
    void discard(PhasedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.debugf(
                    "connection to the mail server was gone before QUIT: %s",
                    alreadyGone.getClass().getSimpleName());
        }
    }

    private Kept newest() {
        synchronized (idle) {
            return idle.poll();
        }
    }

    private void closeTheOld() {
        old().forEach(kept -> discard(kept.transport));
    }

    private List<Kept> old() {
        var old = new ArrayList<Kept>();
        synchronized (idle) {
            while (!idle.isEmpty()
                    && nanos.getAsLong() - idle.peekLast().since
                            > patience.keep().toNanos()) {
                old.add(idle.pollLast());
            }
        }
        return old;
    }

    @Override
    public void close() {
        for (var next = newest(); next != null; next = newest()) {
            discard(next.transport);
        }
        watchman.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor watchman() {
        var two = new ScheduledThreadPoolExecutor(2, work -> {
            var thread = new Thread(work, "smtp-watchman");
            thread.setDaemon(true);
            return thread;
        });
        two.setRemoveOnCancelPolicy(true);
        return two;
    }
}
