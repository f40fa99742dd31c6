package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.Round;

/**
 * The second pacemaker: a plain timer on the monotonic clock of this process. Quartz can go silent (a clock step, a trigger
 * stuck in a state); this one needs nothing but a thread, and calls the same round.
 */
@ApplicationScoped
class Loop implements InRealTime {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Metronome metronome;

    Loop(Round round) {
        this.metronome = new Metronome("sursis-loop", EVERY, () -> round.look("loop"));
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
