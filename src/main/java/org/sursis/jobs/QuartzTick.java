package org.sursis.jobs;

import io.quarkus.scheduler.Scheduled;
import org.sursis.watch.Round;
import org.sursis.watch.Tidy;

/** The first pacemaker: Quartz, clustered in the database, so that one node of many keeps time for all. */
class QuartzTick {
    static final String TICK = "tick";
    static final int TICK_SECONDS = 30;
    static final String TIDY = "tidy";
    static final String TIDY_CRON = "0 17 3 * * ?";

    private final Round round;
    private final Senders senders;
    private final Tidy tidy;

    QuartzTick(Round round, Senders senders, Tidy tidy) {
        this.round = round;
        this.senders = senders;
        this.tidy = tidy;
    }

    /** Half a minute apart; whatever it finds due, the loop did not. */
    @Scheduled(identity = TICK, every = TICK_SECONDS + "s")
    void tick() {
        round.look("quartz");
        senders.ring(1);
    }

    /** Once a day, at an hour at which nothing else falls due; after a downtime once, at once. */
    @Scheduled(identity = TIDY, cron = TIDY_CRON)
    void tidy() {
        tidy.run();
    }
}
