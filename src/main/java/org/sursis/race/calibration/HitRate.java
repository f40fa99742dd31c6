package org.sursis.race.calibration;

/** How often the forecasts of one kind of filing at one office held. */
public record HitRate(String code, String office, Coverage coverage) {}
