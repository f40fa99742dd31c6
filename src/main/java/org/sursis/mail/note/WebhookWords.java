package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the letter about a webhook, in {@code messages/webhook_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "webhook", locale = "en")
public interface WebhookWords {
    @Message
    String subjectFailing();

    @Message
    String subjectMissed();

    @Message
    String subjectGone();

    @Message
    String failing(String to);

    @Message
    String failingThen();

    @Message
    String missed(String to);

    @Message
    String missedThen();

    @Message
    String gone(String to);

    @Message
    String goneThen();

    /** That people are told all the same. */
    @Message
    String people();

    @Message
    String why();
}
