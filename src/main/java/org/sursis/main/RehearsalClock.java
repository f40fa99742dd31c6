package org.sursis.main;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.sursis.watch.RehearsalTime;

/** A clock that stands until it is told to move, and never goes back. Safe for use by many threads. */
final class RehearsalClock extends Clock implements RehearsalTime {

    private final AtomicReference<Instant> position;
    private final ZoneId zone;

    RehearsalClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private RehearsalClock(AtomicReference<Instant> position, ZoneId zone) {
        this.position = position;
        this.zone = zone;
    }

    @Override
    public void moveTo(Instant instant) {
        position.accumulateAndGet(instant, (now, later) -> later.isAfter(now) ? later : now);
    }

    @Override
    public Instant now() {
        return position.get();
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same hands behind another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new RehearsalClock(position, other);
    }
}
