/**
 * What must be said about an order, to whom, how loudly, and when to look again. The decision is a pure function of the
 * case file, what was said so far, the policy and the time; it refuses to know where any of these are kept.
 */
package org.sursis.alert;
