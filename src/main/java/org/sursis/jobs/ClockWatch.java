package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.CompareClocks;
import org.sursis.watch.WakeSleepers;

/** Compares the clocks in every node, on the monotonic one, and wakes what a clock that ran ahead left asleep. */
@ApplicationScoped
class ClockWatch implements InRealTime {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Metronome metronome;

    ClockWatch(CompareClocks clocks, WakeSleepers sleepers) {
        this.metronome = new Metronome("sursis-clocks", EVERY, () -> {
            clocks.look();
            sleepers.look();
        });
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
