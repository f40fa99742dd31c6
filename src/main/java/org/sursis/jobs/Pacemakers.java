package org.sursis.jobs;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sursis.watch.Rehearse;

/** Starts what the watch runs on: timers and threads in real time, one stage in a rehearsal, nothing for a command. */
@ApplicationScoped
public class Pacemakers {
    private final Loop loop;
    private final Senders senders;
    private final RehearsalBell bell;
    private final Reader reader;
    private final Postman postman;
    private final Rehearse rehearse;

    Pacemakers(Loop loop, Senders senders, RehearsalBell bell, Reader reader, Postman postman, Rehearse rehearse) {
        this.loop = loop;
        this.senders = senders;
        this.bell = bell;
        this.reader = reader;
        this.postman = postman;
        this.rehearse = rehearse;
    }

    /** Begins to keep watch; called once, when the service is ready to. */
    public void start() {
        reader.start();
        if (rehearse.state().isPresent()) {
            bell.start();
        } else {
            loop.start();
            senders.start();
            postman.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        reader.stop();
        postman.stop();
        bell.stop();
        loop.stop();
        senders.stop();
    }
}
