/**
 * How good past forecasts were: how often their bounds held, and how far their probabilities lay from what happened. It knows
 * kept forecasts and outcomes, and nothing of how either came about.
 */
package org.sursis.race.calibration;
