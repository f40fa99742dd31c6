package org.sursis.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a loop waits after failures in a row: twice as long each time, up to half a minute, and never quite as long as others. */
final class BackOff {
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int DOUBLINGS = 6;
    /** Nodes that lost one database at one moment come back one after the other. */
    private static final double JITTER = 0.2;

    private BackOff() {}

    /** @param failures in a row, from 1 on */
    static Duration after(int failures) {
        long wait = Math.min(FIRST_MILLIS << Math.min(failures - 1, DOUBLINGS), LONGEST_MILLIS);
        return Duration.ofMillis((long) (wait * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1)));
    }
}
