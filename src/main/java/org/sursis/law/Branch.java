package org.sursis.law;

import org.sursis.calendar.Span;

/**
 * One of the days among which a rule takes the latest.
 *
 * @param after the id of a rule in the same pack whose day is the start, or null for the trigger itself
 * @param period from there to the arguable day
 * @param safePeriod from there to the safe day, never longer; the same where there is one reading
 */
public record Branch(String after, Span period, Span safePeriod) {}
