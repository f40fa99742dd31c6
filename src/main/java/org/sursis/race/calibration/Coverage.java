package org.sursis.race.calibration;

/**
 * How often filings were complete on the forecast day or before, from 0 to 1. Good forecasts come near 0.5, 0.8 and 0.95.
 *
 * @param cases filings, each of which weighs the same however often it was forecast
 */
public record Coverage(int cases, double p50, double p80, double p95) {}
