package org.sursis.jobs;

import io.quarkus.scheduler.Scheduled;
import org.sursis.watch.Round;

/** The first pacemaker: Quartz, clustered in the database, so that one node of many keeps time for all. */
class QuartzTick {
    private final Round round;
    private final Senders senders;

    QuartzTick(Round round, Senders senders) {
        this.round = round;
        this.senders = senders;
    }

    /** Half a minute apart; whatever it finds due, the loop did not. */
    @Scheduled(identity = "tick", every = "30s")
    void tick() {
        round.look("quartz");
        senders.ring(1);
    }
}
