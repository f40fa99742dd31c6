package org.sursis.race.calibration;

/**
 * How often filings were complete on the forecast day or before, from 0 to 1. Good forecasts come near 0.5, 0.8 and 0.95.
 *
 * @param cases filings that were forecast
 * @param weight of all their forecasts: the first of each filing counts 1, the second a half, the third a third
 */
public record Coverage(int cases, double weight, double p50, double p80, double p95) {}
