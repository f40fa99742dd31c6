/**
 * Webhooks: systems of an organization's own that are told of every alert on its orders. What they are told are deliveries like any
 * other, beside those to people and never instead of them; one that takes nothing is told of to whoever administers the organization.
 */
package org.sursis.watch.webhooks;
