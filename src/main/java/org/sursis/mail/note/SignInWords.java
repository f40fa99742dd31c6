package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the letter with which somebody signs in, in {@code messages/signin_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "signin", locale = "en")
public interface SignInWords {
    @Message
    String subject();

    @Message
    String asked(String organization);

    @Message
    String sameBrowser();

    @Message
    String open();

    @Message
    String shortly(int minutes);

    @Message
    String notYou();
}
