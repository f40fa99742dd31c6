/**
 * Advocates who asked to be told: how a subscription begins, is settled and ends, and what is sent for it. Whoever subscribes owes no
 * answer and sees no more of an order than its organization opens to subscribers; nothing on an escalation list depends on them.
 */
package org.sursis.watch.subscribe;
