package org.sursis.jobs;

import io.quarkus.scheduler.Scheduled;
import org.sursis.watch.Round;
import org.sursis.watch.Tidy;

/** The first pacemaker: Quartz, clustered in the database, so that one node of many keeps time for all. */
class QuartzTick {
    private final Round round;
    private final Senders senders;
    private final Tidy tidy;

    QuartzTick(Round round, Senders senders, Tidy tidy) {
        this.round = round;
        this.senders = senders;
        this.tidy = tidy;
    }

    /** Half a minute apart; whatever it finds due, the loop did not. */
    @Scheduled(identity = "tick", every = "30s")
    void tick() {
        round.look("quartz");
        senders.ring(1);
    }

    /** Once a day, at an hour at which nothing else falls due; after a downtime once, at once. */
    @Scheduled(identity = "tidy", cron = "0 17 3 * * ?")
    void tidy() {
        tidy.run();
    }
}
