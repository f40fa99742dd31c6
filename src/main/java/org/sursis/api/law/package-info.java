/**
 * What the service believes the law to be, as clients see it: rule packs with every text and source, and calendars day by day.
 */
package org.sursis.api.law;
