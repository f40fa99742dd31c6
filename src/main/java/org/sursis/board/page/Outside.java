package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What leaves this machine, as far as a page must say so. Of the mail server only that there is one. */
@Singleton
class Outside {
    private final boolean mail;
    private final boolean sms;
    private final String folder;

    Outside(
            @ConfigProperty(name = "sursis.mail.smtp-url") Optional<String> mailServer,
            @ConfigProperty(name = "sursis.sms.provider", defaultValue = "none") String smsProvider,
            @ConfigProperty(name = "sursis.data-dir", defaultValue = "data") String data) {
        mail = mailServer.isPresent();
        sms = !smsProvider.equals("none");
        folder = Path.of(data, "outbox").toString();
    }

    /** True when mail goes to a server. */
    boolean mail() {
        return mail;
    }

    /** True when nobody receives anything. */
    boolean nothing() {
        return !mail && !sms;
    }

    /** Where messages lie that do not leave. */
    String folder() {
        return folder;
    }
}
