package org.sursis.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.sursis.watch.Rehearse;

/** Starts what the watch runs on: timers and threads in real time, one stage in a rehearsal, nothing for a command. */
@ApplicationScoped
public class Pacemakers {
    private final List<InRealTime> inRealTime;
    private final RehearsalBell bell;
    private final Reader reader;
    private final Rehearse rehearse;

    Pacemakers(@All List<InRealTime> inRealTime, RehearsalBell bell, Reader reader, Rehearse rehearse) {
        this.inRealTime = inRealTime;
        this.bell = bell;
        this.reader = reader;
        this.rehearse = rehearse;
    }

    /** Begins to keep watch; called once, when the service is ready to. */
    public void start() {
        reader.start();
        if (rehearse.state().isPresent()) {
            bell.start();
        } else {
            inRealTime.forEach(InRealTime::start);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        reader.stop();
        bell.stop();
        inRealTime.forEach(InRealTime::stop);
    }
}
