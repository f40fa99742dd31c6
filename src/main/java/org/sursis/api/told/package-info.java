/**
 * What was said, will be said and how it went: alerts and their answers, deliveries, the schedule, the history.
 */
package org.sursis.api.told;
