package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sursis.watch.FollowLaw;

/** Looks every few seconds whether somebody edited the law. Every node has one: Quartz would let one node look for all. */
@ApplicationScoped
class Reader {
    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final Duration EVERY = Duration.ofSeconds(4);

    private final FollowLaw law;
    private ScheduledExecutorService timer;

    Reader(FollowLaw law) {
        this.law = law;
    }

    void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "sursis-law");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void look() {
        try {
            law.look();
        } catch (RuntimeException away) {
            LOG.errorf(away, "dates could not be brought in line with the rule packs; trying again in %s", EVERY);
        }
    }
}
