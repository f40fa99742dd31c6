package org.sursis.watch;

import java.time.Instant;

/** The hands of a clock that moves only when told. */
public interface RehearsalTime {

    /** Where the clock stands. */
    Instant now();

    /** Moves the clock forward; an instant that is not later leaves it where it is. */
    void moveTo(Instant instant);
}
