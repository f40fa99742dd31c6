package org.sursis.mail;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import org.sursis.watch.Checkup;

/** Whether the mail server lets us in: greeted, encrypted and logged in, without a message. */
@Singleton
class SmtpCheckup implements Checkup {
    private final MailSettings settings;

    SmtpCheckup(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail server";
    }

    @Override
    public Finding look() {
        if (!settings.leaves()) {
            return Finding.warning("none is set (sursis.mail.smtp-url): mail goes to " + settings.outbox()
                    + ", and nothing leaves the machine");
        }
        try (var connections =
                        new SmtpConnections(settings.smtp(), settings.domain(), Patience.USUAL, System::nanoTime);
                var wall = connections.wall()) {
            var transport = connections.fresh();
            connections.open(transport, wall);
            connections.discard(transport);
            return Finding.sound(settings.smtp() + " lets the service in");
        } catch (MessagingException refused) {
            return Finding.fault(settings.smtp() + " does not let the service in: " + refused.getMessage());
        }
    }
}
