package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What the service knows about its own work. */
@ApplicationScoped
public class KeepPulse {
    private final Pulse pulse;
    private final Clock clock;

    KeepPulse(Pulse pulse, Clock clock) {
        this.pulse = pulse;
        this.clock = clock;
    }

    /** Notes that a pacemaker did its work now. */
    @Transactional
    public void beat(String pacemaker) {
        pulse.beat(pacemaker, clock.instant());
    }

    /** When each pacemaker last did its work. */
    @Transactional
    public Map<String, Instant> beats() {
        return pulse.beats();
    }

    /** The database's own time. */
    @Transactional
    public Instant databaseTime() {
        return pulse.databaseTime();
    }

    /** How the watch stands over all organizations. */
    @Transactional
    public Pulse.Counts everywhere() {
        return pulse.counts(null, clock.instant());
    }
}
