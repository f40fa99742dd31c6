package org.sursis.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that does one piece of work again and again, on the monotonic clock, which no step of the wall clock disturbs. It
 * catches everything and never gives up: whatever escaped would silence it for ever.
 */
final class Metronome {
    private static final Logger LOG = Logger.getLogger(Metronome.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private Semaphore stopped;

    /** @param every from the end of one piece of work to the beginning of the next; after a failure as long as loops back off */
    Metronome(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    /** Begins at once. */
    void start() {
        stopped = new Semaphore(0);
        var thread = new Thread(() -> beat(stopped), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the work at hand be finished, and begins no more. */
    void stop() {
        if (stopped != null) {
            stopped.release();
        }
    }

    private void beat(Semaphore stop) {
        int failures = 0;
        do {
            failures = once() ? 0 : failures + 1;
        } while (!comes(stop, pause(failures)));
    }

    /** Until the next piece of work, after so many failures in a row. */
    Duration pause(int failures) {
        var backOff = failures == 0 ? Duration.ZERO : BackOff.after(failures);
        return backOff.compareTo(every) > 0 ? backOff : every;
    }

    private static boolean comes(Semaphore stop, Duration within) {
        try {
            return stop.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean once() {
        try {
            work.run();
            return true;
        } catch (Throwable any) {
            // An error too: a class that is missing after a jar was exchanged, a stack that was too deep once, memory
            // that was short.
            tell(any, "%s failed; it goes on", name);
            return false;
        }
    }

    /** Says what failed. Where not even that succeeds the loop goes on all the same. */
    static void tell(Throwable failure, String format, String what) {
        try {
            LOG.errorf(failure, format, what);
        } catch (Throwable full) {
            // No memory, or no disk for the log.
        }
    }
}
