package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the letter that nobody hears of an order, in {@code messages/leftalone_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "leftalone", locale = "en")
public interface LeftAloneWords {
    @Message
    String subject(String reference);

    @Message
    String said(String reference);

    @Message
    String then();

    @Message
    String open();

    @Message
    String why();
}
