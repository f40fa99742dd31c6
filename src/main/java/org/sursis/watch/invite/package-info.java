/**
 * The date of an order as an invitation in the mail that sets, moves or ends it, so that it stands in its reader's calendar at once. Knows
 * nothing of how an invitation is written.
 */
package org.sursis.watch.invite;
