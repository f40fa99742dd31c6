package org.sursis.board.door;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often each of many may do something within a while. Of whom nothing was heard for longest it forgets first. Safe for use by many threads. */
public final class Limiter {
    private static final int MOST_KNOWN = 10_000;

    private final int most;
    private final Duration within;
    private final LongSupplier stopwatch;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param stopwatch nanoseconds of a stopwatch, and not of a clock that is set */
    public Limiter(int most, Duration within, LongSupplier stopwatch) {
        this.most = most;
        this.within = within;
        this.stopwatch = stopwatch;
    }

    private record Count(long since, int times) {}

    /** Counts this time; false when it was one too many. */
    public synchronized boolean allows(String whom) {
        long now = stopwatch.getAsLong();
        var known = counts.get(whom);
        var count = known == null || now - known.since() >= within.toNanos()
                ? new Count(now, 1)
                : new Count(known.since(), known.times() + 1);
        counts.put(whom, count);
        return count.times() <= most;
    }
}
