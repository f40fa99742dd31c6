package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sursis.watch.Round;

/**
 * The second pacemaker: a plain timer on the monotonic clock of this process. Quartz can go silent (a clock step, a trigger
 * stuck in a state); this one needs nothing but a thread, and calls the same round.
 */
@ApplicationScoped
class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Round round;
    private ScheduledExecutorService timer;

    Loop(Round round) {
        this.round = round;
    }

    void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "sursis-loop");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.shutdown();
        }
    }

    /** A loop catches everything and never gives up: an exception that escaped would silence it for ever. */
    private void round() {
        try {
            round.look("loop");
        } catch (RuntimeException away) {
            LOG.errorf(away, "a round failed; the next one comes in %s", EVERY);
        }
    }
}
