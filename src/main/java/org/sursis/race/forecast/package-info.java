/**
 * How long one filing takes, as a distribution over the business days of the office that issues it, and what that knowledge
 * rests on. It knows no order, no calendar and no day: waiting is counted, not dated.
 */
package org.sursis.race.forecast;
