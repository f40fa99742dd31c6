package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.sursis.watch.MessagesPlanned;
import org.sursis.watch.Rehearse;

/**
 * In a rehearsal messages leave before the request that caused them is answered, one after the other, so that the story is
 * the same every time. They are sent by a thread of their own: the one that committed is still inside its transaction's end.
 */
@ApplicationScoped
class RehearsalBell {
    private static final Logger LOG = Logger.getLogger(RehearsalBell.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Rehearse rehearse;
    private final ExecutorService stage = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "sursis-rehearsal");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean on;

    RehearsalBell(Rehearse rehearse) {
        this.rehearse = rehearse;
    }

    void start() {
        on = true;
    }

    void stop() {
        on = false;
        stage.shutdown();
    }

    void planned(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesPlanned messages) {
        if (on && !rehearse.playing()) {
            play();
        }
    }

    private void play() {
        try {
            stage.submit(rehearse::now).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.error("messages of a rehearsal did not all leave; the next advance takes them along", failed);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
