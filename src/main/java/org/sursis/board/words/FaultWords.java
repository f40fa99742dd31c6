package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What may be the matter with a field, in {@code messages/fault_en}, {@code _fr} and {@code _es}: sentences that stand below the field, or
 * behind its name. Checked while building.
 */
@MessageBundle(value = "fault", locale = "en")
public interface FaultWords {
    @Message
    String noReference();

    @Message
    String noName();

    @Message
    String badLine();

    @Message
    String badCode();

    @Message
    String badDay();

    @Message
    String badTime();

    @Message
    String badNumber();

    @Message
    String badChoice();

    @Message
    String otherJurisdiction();

    @Message
    String whichNeeded();

    @Message
    String threeNumbers();

    @Message
    String badOrder();

    @Message
    String inFuture();

    @Message
    String dateNeeded();

    @Message
    String skippedHour();

    @Message
    String badRemoval();

    @Message
    String hourPast();

    @Message
    String taken();

    @Message
    String nobody();

    @Message
    String badMail();

    @Message
    String badPhone();

    @Message
    String mailOrPhone();

    @Message
    String personTwice();

    @Message
    String notReached();

    @Message
    String filingTwice();

    @Message
    String otherwise(String detail);
}
