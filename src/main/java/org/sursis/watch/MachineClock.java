package org.sursis.watch;

import java.time.Instant;

/** This machine's own clocks, right or wrong; everybody else asks {@link java.time.Clock} for the time. */
public interface MachineClock {

    /** What its wall clock shows. */
    Instant instant();

    /** Its count of what has gone by, in nanoseconds from anywhere. */
    long nanos();
}
