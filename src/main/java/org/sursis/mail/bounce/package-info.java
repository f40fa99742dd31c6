/**
 * Mail that comes back: read in a mailbox or handed over by a mail server, and understood only under a return path that we signed.
 * Whatever it says, it can at most have one person more told: it confirms nothing and proves no address.
 */
package org.sursis.mail.bounce;
