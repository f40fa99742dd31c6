/**
 * Removal orders and what hangs on them: removal, stay, filings, escalation list, end of the watch.
 */
package org.sursis.api.order;
