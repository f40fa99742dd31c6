package org.sursis.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A last day under two readings, and the way there.
 *
 * @param safe the last day that is in time on the strictest reading
 * @param arguable the latest day for which there is a reading; never before {@code safe}
 */
public record Counted(LocalDate safe, LocalDate arguable, List<Step> steps) {

    public Counted {
        steps = List.copyOf(steps);
        if (arguable.isBefore(safe)) {
            throw new IllegalStateException("the strictest reading is not the earliest: " + safe + ", " + arguable);
        }
    }
}
