package org.sursis.main;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sursis.watch.RehearsalTime;

/** Where "now" comes from: the only class that touches the machine's clock. */
@Singleton
final class Clocks {

    /** PostgreSQL keeps no finer time: what was answered to a POST must be what a GET reads afterwards. */
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final Optional<RehearsalClock> rehearsal;

    Clocks(Settings settings) {
        this.rehearsal = settings.rehearsal().start().map(RehearsalClock::new);
    }

    @Produces
    @Singleton
    Clock clock() {
        return rehearsal.<Clock>map(clock -> clock).orElseGet(Clocks::machines);
    }

    /** The machine's own, for whoever runs without the service. */
    static Clock machines() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    /** Empty in real time, which nobody moves. */
    @Produces
    @Singleton
    Optional<RehearsalTime> rehearsalTime() {
        return rehearsal.map(clock -> clock);
    }
}
