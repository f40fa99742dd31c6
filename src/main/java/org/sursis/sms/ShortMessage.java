package org.sursis.sms;

import java.util.UUID;

/**
 * A short message ready to leave.
 *
 * @param id the same for every copy, so that a gateway that knows how can drop the second one
 * @param to E.164
 * @param name what a file that keeps the message is called
 */
record ShortMessage(UUID id, String to, String text, String name) {}
