package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.TellDaily;

/** Tells people in the morning that their orders are watched, on a thread of its own: no alert waits for it. */
@ApplicationScoped
class Mornings implements InRealTime {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Metronome metronome;

    Mornings(TellDaily daily) {
        this.metronome = new Metronome("sursis-mornings", EVERY, daily::run);
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
