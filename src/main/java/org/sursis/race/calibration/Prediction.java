package org.sursis.race.calibration;

/** A probability that was told, and whether the thing then happened. */
public record Prediction(double probability, boolean happened) {}
