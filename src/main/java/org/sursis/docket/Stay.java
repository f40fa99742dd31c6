package org.sursis.docket;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What keeps the removal from being carried out.
 *
 * @param authority the court, decision or rule that grants it
 * @param until the day on which it ends, or null when it has no end; on the strictest reading it holds up to the first
 *     moment of that day
 * @param since when it was recorded
 */
public record Stay(String authority, LocalDate until, Instant since) {}
