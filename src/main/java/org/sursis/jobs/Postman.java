package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.ReadReturns;

/** Looks every half minute what mail came back; a thread of its own, because a mailbox may be slow to answer. */
@ApplicationScoped
class Postman implements InRealTime {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Metronome metronome;

    Postman(ReadReturns returns) {
        this.metronome = new Metronome("sursis-returns", EVERY, returns::look);
    }

    @Override
    public void start() {
        metronome.start();
    }

    @Override
    public void stop() {
        metronome.stop();
    }
}
