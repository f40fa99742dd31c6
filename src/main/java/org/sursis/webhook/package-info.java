/** Outgoing webhooks over HTTP, signed as Standard Webhooks describes it, to addresses that are nobody's inside. */
package org.sursis.webhook;
