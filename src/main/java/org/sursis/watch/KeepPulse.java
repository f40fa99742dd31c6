package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the service knows about its own work. */
@ApplicationScoped
@Everywhere
public class KeepPulse {
    private static final Duration BEAT_EVERY = Duration.ofSeconds(5);

    private final Pulse pulse;
    private final Clock clock;
    private final Map<String, Instant> lastBeats = new ConcurrentHashMap<>();

    KeepPulse(Pulse pulse, Clock clock) {
        this.pulse = pulse;
        this.clock = clock;
    }

    /** Notes that a pacemaker did its work now; a beat within a few seconds of its last one is not written again. */
    @Transactional
    public void beat(String pacemaker) {
        var now = clock.instant();
        var known = lastBeats.get(pacemaker);
        if (known == null || Duration.between(known, now).abs().compareTo(BEAT_EVERY) >= 0) {
            pulse.beat(pacemaker, now);
            lastBeats.put(pacemaker, now);
        }
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

    /** By what the wake-ups of all orders were last set, or null before the first start. */
    @Transactional
    String watchedUnder() {
        return pulse.watchedUnder();
    }

    @Transactional
    void watchedUnder(String plan) {
        pulse.watchedUnder(plan);
    }

    /** How the watch stands over all organizations. */
    @Transactional
    public Pulse.Counts everywhere() {
        return pulse.counts(null, clock.instant());
    }

    /** Where the promise is not kept, over all organizations. */
    @Transactional
    public Lapses lapses() {
        return pulse.lapses(null, clock.instant());
    }
}
