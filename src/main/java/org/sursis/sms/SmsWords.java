package org.sursis.sms;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every word of a short message, in {@code messages/sms_en}, {@code _fr} and {@code _es}. A phone shows it on a locked
 * screen to whoever looks: no name, no country, no file number, and nothing that says what kind of case it is. Written in
 * the GSM alphabet only.
 */
@MessageBundle(value = "sms", locale = "en")
public interface SmsWords {
    @Message
    String critical(String code);

    @Message
    String urgent(String code);

    @Message
    String answer(String code);

    @Message
    String news(String code);

    @Message
    String answerShort(String code);

    @Message
    String newsShort(String code);

    @Message
    String confirm();

    @Message
    String following();

    @Message
    String digest();

    @Message
    String farewell();

    /** {@code at} is a day and hour in figures, where the reader is. */
    @Message
    String daily(int orders, int pressing, String at);

    /** It says for how long a code holds: {@link org.sursis.watch.proof.Verification#HOLDS}. */
    @Message
    String verification(String digits);

    /** That a webhook does not take what it is given. */
    @Message
    String webhook();
}
