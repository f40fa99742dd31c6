package org.sursis.main;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.sursis.watch.MachineClock;
import org.sursis.watch.Timekeeper;

/** The service's time: this machine's, unless the database knows better. */
final class KeptClock extends Clock {
    private final MachineClock machine;
    private final Timekeeper timekeeper;
    private final ZoneId zone;

    KeptClock(MachineClock machine, Timekeeper timekeeper) {
        this(machine, timekeeper, ZoneOffset.UTC);
    }

    private KeptClock(MachineClock machine, Timekeeper timekeeper, ZoneId zone) {
        this.machine = machine;
        this.timekeeper = timekeeper;
        this.zone = zone;
    }

    /** PostgreSQL keeps no finer time: what was answered to a POST must be what a GET reads afterwards. */
    @Override
    public Instant instant() {
        return timekeeper.now(machine.instant(), machine.nanos()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time behind another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new KeptClock(machine, timekeeper, other);
    }
}
