/**
 * Carries a notice by e-mail, and tells by SMTP phase and reply number what became of it.
 */
package org.sursis.mail;
