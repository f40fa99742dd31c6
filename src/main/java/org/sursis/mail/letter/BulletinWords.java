package org.sursis.mail.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of a mail to a subscriber, in {@code messages/bulletin_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "bulletin", locale = "en")
public interface BulletinWords {
    @Message
    String subjectConfirm(String house);

    @Message
    String subjectFollowing(String what);

    @Message
    String subjectNews(String reference, String what);

    @Message
    String subjectDigest(String house, int files);

    @Message
    String subjectFarewell(String house);

    @Message
    String headConfirm(String house);

    @Message
    String headFollowing();

    @Message
    String headNews();

    @Message
    String headDigest();

    @Message
    String headFarewell(String house);

    @Message
    String confirmHow(String house);

    @Message
    String confirmElse();

    @Message
    String all(String house);

    @Message
    String followsNone();

    @Message
    String standing(String now);

    @Message
    String standingChanged(String now, String before);

    @Message
    String date(String date);

    @Message
    String dateAt(String date, String hour);

    @Message
    String dateMoved(String date, String before);

    @Message
    String noDate();

    @Message
    String whatStanding(String now);

    @Message
    String whatDate();

    @Message
    String whatApproach();

    @Message
    String whatEnded();

    @Message
    String whatSomething();

    @Message
    String something();

    @Message
    String lastSafe(String date);

    @Message
    String near();

    @Message
    String ended();

    @Message
    String confirm();

    @Message
    String settle();

    @Message
    String why(String house);

    @Message
    String see();

    @Message
    String whyOver(String house);

    @Message
    String whyConfirm(String house);

    @Message
    String erased(String date);

    @Message
    String unsubscribe();

    @Message
    String notAdvice();
}
