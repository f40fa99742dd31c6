package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the letters about what one person did alone, in {@code messages/eyes_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "eyes", locale = "en")
public interface EyesWords {
    @Message
    String lookSubject(String reference);

    @Message
    String movedLater(String by, String reference, String earlier, String later);

    @Message
    String peopleLeft(String by, String reference, String people);

    @Message
    String confirmHow();

    @Message
    String confirmButton();

    @Message
    String watchEnded(String by, String reference);

    @Message
    String resumeHow();

    @Message
    String resumeButton();

    @Message
    String lasts(int days);

    @Message
    String glassSubject(String reference);

    @Message
    String glassBroken(String by, String reference);

    @Message
    String glassWhy(String reason);

    @Message
    String glassThen();
}
