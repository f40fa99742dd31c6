package org.sursis.main.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Sees that the server of a service goes on, for nobody else does. Where it ended (the machine ran out of memory, its disk was full) it is
 * started again at the same port, as often as it takes; where it lets nobody in and works at nothing (PostgreSQL whose recovery failed
 * for want of room says "in recovery" for ever) it is ended first. What was committed is on the disk in any case.
 */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Keeper.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Only each so many looks somebody tries to come in. */
    private static final int SELDOM = 8;

    private static final Duration STUCK = Duration.ofSeconds(60);
    /** "The database system is starting up", "… is in recovery mode". */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final ServerFolder folder;
    private final Cluster cluster;
    private final Access access;
    private final Thread thread = new Thread(this::keep, "sursis-postgres-keeper");
    private volatile boolean ended;
    private int looks;
    private Long shutSince;

    Keeper(ServerFolder folder, Cluster cluster, Access access) {
        this.folder = folder;
        this.cluster = cluster;
        this.access = access;
        thread.setDaemon(true);
    }

    Keeper begun() {
        thread.start();
        return this;
    }

    private void keep() {
        while (!ended) {
            LockSupport.parkNanos(EVERY.toNanos());
            try {
                look();
            } catch (Throwable again) { // also that there is no memory for a process or a thread: the very case for a
                // keeper
                LOG.errorf("PostgreSQL could not be started again, which is tried on: %s", again);
            }
        }
    }

    /** Whoever closes this waits until a start that is under way is over. */
    private synchronized void look() throws IOException {
        if (ended) {
            return;
        }
        var server = Postmaster.of(folder.cluster()).filter(Postmaster::runs);
        if (server.isEmpty()) {
            startAgain("had ended");
        } else if (++looks % SELDOM == 0
                && stuck(access.refusal(), System.nanoTime())
                && !server.get().recovers()
                // Once more: it may have come to itself between the two questions.
                && CANNOT_CONNECT_NOW.equals(access.refusal())) {
            startAgain("let nobody in and was at nothing");
        }
    }

    /** True when for long enough now nobody has been let in because the server is not ready. */
    private boolean stuck(String refusal, long nanos) {
        if (!CANNOT_CONNECT_NOW.equals(refusal)) {
            shutSince = null;
        } else if (shutSince == null) {
            shutSince = nanos;
        }
        return shutSince != null && nanos - shutSince >= STUCK.toNanos();
    }

    private void startAgain(String because) throws IOException {
        LOG.errorf("PostgreSQL %s; it is started again", because);
        cluster.startAgain(access.port());
        shutSince = null;
        LOG.warnf("PostgreSQL runs again; see %s for what was the matter", folder.startLog());
    }

    @Override
    public synchronized void close() {
        ended = true;
        LockSupport.unpark(thread);
    }
}
