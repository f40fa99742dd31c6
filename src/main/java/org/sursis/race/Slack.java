package org.sursis.race;

/**
 * What is left over between the day on which a filing is forecast to be complete and the last day on which it still helps.
 *
 * @param businessDays of the filing's office, negative when too late; where the forecast lies beyond the horizon, the most that
 *     it can be
 * @param hours the same in whole hours, from the end of the forecast day to the moment at which it is too late; only when what the
 *     filing must beat closes within two days, else null
 */
public record Slack(int businessDays, Integer hours) {}
