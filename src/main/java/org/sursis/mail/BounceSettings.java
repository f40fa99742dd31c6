package org.sursis.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Where mail comes back to that could not be delivered. With an address, every message leaves with a return path of its own under it:
 * {@code bounces@clinic.example} becomes {@code bounces+TAG@clinic.example}, and that mailbox must take mail to any tag.
 *
 * @param address one addr-spec, or null when mail comes back to the sender and nobody reads it
 * @param mailbox where the service reads what came back, or null when something else hands it over
 */
public record BounceSettings(String address, ImapServer mailbox) {
    /** A local part has 64 characters; the tag and its plus sign take 42. */
    private static final int LONGEST_LOCAL_PART = 22;

    public BounceSettings {
        if (address != null) {
            check(address);
        } else if (mailbox != null) {
            throw new IllegalArgumentException("mail.bounces.imap-url needs mail.bounces.address");
        }
    }

    private static void check(String address) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException notOne) {
            throw new IllegalArgumentException(
                    "mail.bounces.address is one mailbox, for example" + " bounces@clinic.example, not '"
                            + address.replaceAll("\\p{Cntrl}", "?") + "'",
                    notOne);
        }
        if (!address.matches("[A-Za-z0-9._-]{1," + LONGEST_LOCAL_PART + "}@[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("mail.bounces.address has at most " + LONGEST_LOCAL_PART
                    + " letters, digits, dots and hyphens before its at sign, since a tag follows: '" + address + "'");
        }
    }

    /** The envelope's sender of a message with this tag; {@code usual} where none is set. */
    String returnPath(String tag, String usual) {
        return address == null ? usual : address.replace("@", "+" + tag + "@");
    }
}
