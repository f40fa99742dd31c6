/**
 * What to say about an order and when to look again: the ladder, severity, escalation and the pure review.
 */
package org.sursis.alert;
