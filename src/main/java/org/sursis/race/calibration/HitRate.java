package org.sursis.race.calibration;

/**
 * How often the forecasts of one kind of filing at one office held.
 *
 * @param code the kind ({@code marriage-certificate})
 * @param office the calendar of the office that issues it
 */
public record HitRate(String code, String office, Coverage coverage) {}
