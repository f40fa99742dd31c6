/**
 * What gateways tell afterwards: receipts of messages that they took, and replies of readers. Every call proves with its provider's
 * own signature who it comes from; one that does not changes nothing.
 */
package org.sursis.sms.receipt;
