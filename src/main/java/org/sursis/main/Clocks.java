package org.sursis.main;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sursis.watch.MachineClock;
import org.sursis.watch.RehearsalTime;
import org.sursis.watch.Timekeeper;

/** Where "now" comes from: the only class that touches the machine's clock. */
@Singleton
final class Clocks {

    private final Timekeeper timekeeper = new Timekeeper();
    private final MachineClock machine = new Machine();
    private final Optional<RehearsalClock> rehearsal;

    Clocks(Settings settings) {
        this.rehearsal = settings.rehearsal().start().map(RehearsalClock::new);
    }

    @Produces
    @Singleton
    Clock clock() {
        return rehearsal.<Clock>map(clock -> clock).orElseGet(() -> new KeptClock(machine, timekeeper));
    }

    @Produces
    @Singleton
    Timekeeper timekeeper() {
        return timekeeper;
    }

    @Produces
    @Singleton
    MachineClock machine() {
        return machine;
    }

    /** The machine's own, for whoever runs without the service. */
    static Clock machines() {
        return Clock.systemUTC();
    }

    /** Empty in real time, which nobody moves. */
    @Produces
    @Singleton
    Optional<RehearsalTime> rehearsalTime() {
        return rehearsal.map(clock -> clock);
    }

    private static final class Machine implements MachineClock {
        private final Clock wall = machines();

        @Override
        public Instant instant() {
            return wall.instant();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
