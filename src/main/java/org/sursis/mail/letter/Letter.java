package org.sursis.mail.letter;

/**
 * A mail ready to leave.
 *
 * @param from the envelope's sender, an addr-spec
 * @param to the one recipient, an addr-spec
 * @param name what a file that keeps the letter is called; it sorts by time and holds nothing personal but the reference
 * @param bytes the message as it leaves, every line ending in CRLF
 */
public record Letter(String from, String to, String name, byte[] bytes) {

    /** The same letter in an envelope with another sender, to whom it comes back when it cannot be delivered. */
    public Letter returningTo(String address) {
        return new Letter(address, to, name, bytes);
    }
}
