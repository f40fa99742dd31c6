package org.sursis.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that does one piece of work again and again, on the monotonic clock, which no step of the wall clock disturbs. It
 * catches everything and never gives up: an exception that escaped would silence it for ever.
 */
final class Metronome {
    private static final Logger LOG = Logger.getLogger(Metronome.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private ScheduledExecutorService timer;

    /** @param every from the end of one piece of work to the beginning of the next */
    Metronome(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    /** Begins at once. */
    void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::once, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.errorf(away, "%s failed; trying again in %s", name, every);
        }
    }
}
