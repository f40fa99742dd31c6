package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.FollowLaw;

/** Looks every few seconds whether somebody edited the law. Every node has one: Quartz would let one node look for all. */
@ApplicationScoped
class Reader {
    private static final Duration EVERY = Duration.ofSeconds(4);

    private final Metronome metronome;

    Reader(FollowLaw law) {
        this.metronome = new Metronome("sursis-law", EVERY, law::look);
    }

    void start() {
        metronome.start();
    }

    void stop() {
        metronome.stop();
    }
}
