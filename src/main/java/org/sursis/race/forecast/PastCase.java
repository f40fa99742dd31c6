package org.sursis.race.forecast;

import java.time.LocalDate;

/**
 * One past case of the same filing.
 *
 * @param waited business days of the office from the day it was started, which is day 0, to the day it was complete or, when it
 *     never was, to the last day on which that was known
 * @param completed false while it is still waiting, and when it was given up: it took longer than {@code waited}
 * @param seenOn the day on which it was complete, or the last day on which it was known not to be
 */
public record PastCase(int waited, boolean completed, LocalDate seenOn) {

    public PastCase {
        if (waited < 0) {
            throw new IllegalArgumentException("a case cannot have waited " + waited + " business days");
        }
    }
}
