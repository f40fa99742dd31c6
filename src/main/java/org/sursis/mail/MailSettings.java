package org.sursis.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where mail goes and in whose name.
 *
 * @param smtp the server, or null when nothing leaves the machine and mail is written to the outbox folder
 * @param from one mailbox, with or without a display name: {@code Sursis <alerts@clinic.example>}
 * @param outbox the folder for {@code .eml} files; made when the first one is written
 * @param loopbackOnly true in a rehearsal: a server elsewhere is never contacted, the outbox is used instead
 */
public record MailSettings(SmtpServer smtp, String from, Path outbox, boolean loopbackOnly) {

    public MailSettings {
        Objects.requireNonNull(outbox, "outbox");
        mailbox(from);
    }

    /** The sender as it stands in the headers. */
    InternetAddress sender() {
        return mailbox(from);
    }

    /** The sender's mailbox, without a name. */
    public String mailbox() {
        return sender().getAddress();
    }

    /** The part of the sender behind the at sign; message ids are made under it. */
    String domain() {
        var address = mailbox();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** True when mail leaves this machine, or at least this process, by SMTP. */
    boolean leaves() {
        return smtp != null && (smtp.loopback() || !loopbackOnly);
    }

    private static InternetAddress mailbox(String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw notOne(text.replaceAll("\\p{Cntrl}", "?"), null);
        }
        try {
            var all = InternetAddress.parse(text == null ? "" : text, true);
            if (all.length == 1 && !all[0].isGroup() && all[0].getAddress().indexOf('@') > 0) {
                return all[0];
            }
        } catch (AddressException notAnAddress) {
            throw notOne(text, notAnAddress);
        }
        throw notOne(text, null);
    }

    private static IllegalArgumentException notOne(String text, Exception cause) {
        return new IllegalArgumentException(
                "the sender of mails is one mailbox, for example 'Sursis <alerts@clinic.example>', not '" + text + "'",
                cause);
    }
}
