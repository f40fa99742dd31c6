package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every word of the pages of subscribers, in {@code messages/follow_en}, {@code _fr} and {@code _es}. They are opened on telephones that
 * others may see: no name of a person, no country, nothing that says what the date is.
 */
@MessageBundle(value = "follow", locale = "en")
public interface FollowWords {
    @Message
    String ask(String house);

    @Message
    String seesReference();

    @Message
    String seesStanding();

    @Message
    String seesDates();

    @Message
    String lastSafe();

    @Message
    String askWhy();

    @Message
    String askHow();

    @Message
    String channel();

    @Message
    String byEmail();

    @Message
    String bySms();

    @Message
    String address();

    @Message
    String addressHow();

    @Message
    String language();

    @Message
    String when();

    @Message
    String single();

    @Message
    String digest();

    @Message
    String quiet();

    @Message
    String quietHouse(String house, String hours);

    @Message
    String quietNone();

    @Message
    String quietOwn();

    @Message
    String quietFrom();

    @Message
    String quietTo();

    @Message
    String quietHow(String zone);

    @Message
    String noHours();

    @Message
    String send();

    @Message
    String wrongAddress();

    @Message
    String wrongHours();

    @Message
    String asked();

    @Message
    String askedWhy();

    @Message
    String askedThen(String house);

    @Message
    String confirm(String house);

    @Message
    String confirmWhy();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String mine(String house);

    @Message
    String follows();

    @Message
    String followsNone();

    @Message
    String file(String code);

    @Message
    String standing();

    @Message
    String date();

    @Message
    String dateAt(String date, String hour);

    @Message
    String noDate();

    @Message
    String paused();

    @Message
    String save();

    @Message
    String saved();

    @Message
    String started(String house);

    @Message
    String startedHow();

    @Message
    String endHere();

    @Message
    String endButton();

    @Message
    String end(String house);

    @Message
    String endWhy();

    @Message
    String ended();

    @Message
    String endedWhy();

    @Message
    String erased(String date);

    @Message
    String erasedNow();

    @Message
    String unknown();

    @Message
    String unknownWhy();

    @Message
    String foot();
}
