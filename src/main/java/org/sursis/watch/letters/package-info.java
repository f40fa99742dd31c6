/**
 * Letters: mails and short messages that belong to no alert. Whoever has something to tell posts one in the transaction of what it
 * tells; it is sent as alerts are, at least once and with the same id and words each time, until it is of no use any more. What a kind
 * says stands with the channel: {@code mail.note} and {@code sms.note}.
 */
package org.sursis.watch.letters;
