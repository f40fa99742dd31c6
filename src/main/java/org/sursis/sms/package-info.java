/**
 * Carries a notice by SMS through the configured gateway.
 */
package org.sursis.sms;
