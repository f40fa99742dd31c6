package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.CompareClocks;

/** Compares the clocks in every node, on the monotonic one. */
@ApplicationScoped
class ClockWatch implements InRealTime {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Metronome metronome;

    ClockWatch(CompareClocks clocks) {
        this.metronome = new Metronome("sursis-clocks", EVERY, clocks::look);
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
