package org.sursis.calendar;

/**
 * Why one day is not an ordinary one.
 *
 * @param id the calendar's own name for it, kebab-case
 * @param authority the text that says so
 */
public record Holiday(String id, Names names, Closing closing, String authority) {}
