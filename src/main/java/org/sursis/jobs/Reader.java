package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.FollowLaw;
import org.sursis.watch.WatchAnew;

/**
 * Looks every few seconds whether somebody edited the law, and every minute whether the other nodes go by the same. Every node has one:
 * Quartz would let one node look for all.
 */
@ApplicationScoped
class Reader {
    private static final Duration EVERY = Duration.ofSeconds(4);
    private static final Duration AROUND_EVERY = Duration.ofMinutes(1);

    private final Metronome own;
    private final Metronome around;

    Reader(FollowLaw law, WatchAnew anew) {
        this.own = new Metronome("sursis-law", EVERY, law::look);
        this.around = new Metronome("sursis-law-around", AROUND_EVERY, anew::lookAround);
    }

    void start() {
        own.start();
        around.start();
    }

    void stop() {
        own.stop();
        around.stop();
    }
}
