package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sursis.watch.ReadReturns;

/** Looks every half minute what mail came back; a thread of its own, because a mailbox may be slow to answer. */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final ReadReturns returns;
    private ScheduledExecutorService timer;

    Postman(ReadReturns returns) {
        this.returns = returns;
    }

    void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "sursis-returns");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, 1, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void look() {
        try {
            returns.look();
        } catch (RuntimeException away) {
            LOG.errorf(away, "the mailbox for returned mail could not be read; trying again in %s", EVERY);
        }
    }
}
