package org.sursis.law.order;

import java.time.LocalDate;

/**
 * A clock that stands still and of which nobody knows when it goes on.
 *
 * @param since the day on which it stopped
 * @param daysLeft how many days there are still to run, on the strictest reading; 0 when the clock stopped on its last day
 */
public record Pause(LocalDate since, int daysLeft) {}
