package org.sursis.mail.letter;

import java.util.List;

/**
 * One thing that a message says, in words.
 *
 * @param brief for the subject
 * @param headline for the head of the message, without a full stop
 * @param lines what there is to know and to do
 * @param whyNow why it is said now and not at its time, or null
 */
record Saying(String brief, String headline, List<String> lines, String whyNow) {

    Saying {
        lines = List.copyOf(lines);
    }
}
