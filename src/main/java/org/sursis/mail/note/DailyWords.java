package org.sursis.mail.note;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.sursis.race.Standing;

/** Every word of the message of the morning, in {@code messages/daily_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "daily", locale = "en")
public interface DailyWords {
    @Message
    String subject(int orders, int pressing);

    @Message
    String watched(int orders);

    @Message
    String lookedAt(String since);

    @Message
    String next(String at);

    @Message
    String colour(Standing standing);

    @Message
    String counted(int n, String colour);

    @Message
    String today(int pressing);

    @Message
    String nothing();

    @Message
    String line(String reference, String colour);

    @Message
    String slack(int n);

    @Message
    String awaited();

    @Message
    String more(int n);

    @Message
    String open();

    @Message
    String whyDaily();

    @Message
    String notAdvice();
}
