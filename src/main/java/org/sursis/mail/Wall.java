package org.sursis.mail;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of one attempt's time. Waiting for each answer is bounded already; a server that sends a byte now and then would keep us
 * for ever all the same, so the line is cut when the time for all of it is over.
 */
final class Wall implements AutoCloseable {
    private final ScheduledFuture<?> bell;
    private Socket line;
    private boolean reached;

    Wall(ScheduledExecutorService watchman, Duration time) {
        bell = watchman.schedule(this::reach, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on the attempt goes over this line. */
    synchronized void guard(Socket used) {
        line = used;
        if (reached) {
            cut(used);
        }
    }

    /** The line that the attempt goes over; null before there is one. */
    synchronized Socket line() {
        return line;
    }

    /** True when the time is over and the line was cut. */
    synchronized boolean reached() {
        return reached;
    }

    private synchronized void reach() {
        reached = true;
        if (line != null) {
            cut(line);
        }
    }

    private static void cut(Socket line) {
        try {
            line.close();
        } catch (IOException alreadyGone) {
            // What matters is that nobody waits for it any more.
            return;
        }
    }

    @Override
    public void close() {
        bell.cancel(false);
    }
}
