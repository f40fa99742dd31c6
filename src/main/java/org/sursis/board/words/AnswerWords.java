package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Answer;
import org.sursis.watch.eyes.LookAgain;

/**
 * Every word of the page behind the link in a message, in {@code messages/answer_en}, {@code _fr} and {@code _es}. It is
 * opened on telephones that others may see: no name of a person, no country, nothing that says what the date is.
 */
@MessageBundle(value = "answer", locale = "en")
public interface AnswerWords {
    @Message
    String title(String code);

    @Message
    String dayIn(String date, String zone);

    @Message
    String atIn(String date, String hour, String zone);

    @Message
    String inDays(int n);

    @Message
    String inHours(int n);

    // What it is about.
    @Message
    String about(AlertKind kind);

    @Message
    String date();

    @Message
    String passed();

    @Message
    String awaited();

    @Message
    String awaitedThen();

    @Message
    String calling();

    // The form.
    @Message
    String choose();

    @Message
    String word(Answer.Word answer);

    @Message
    String meaning(Answer.Word answer);

    @Message
    String proof();

    @Message
    String proofHow();

    @Message
    String note();

    @Message
    String noteHow();

    @Message
    String confirm(String code);

    @Message
    String confirmWhy();

    @Message
    String send();

    // What was wrong with what was sent.
    @Message
    String wrongAnswer();

    @Message
    String wrongSigns();

    @Message
    String proofNeeded();

    @Message
    String proofUnfit(int longest);

    @Message
    String noteTooLong(int longest);

    @Message
    String noteControls();

    @Message
    String notTaken();

    // What became of it.
    @Message
    String answered();

    @Message
    String answeredBy(String by, String word, String when);

    @Message
    String holdsUntil(String when);

    @Message
    String holdsThen();

    @Message
    String ranOut();

    @Message
    String ranOutThen();

    @Message
    String left();

    @Message
    String leftWhy();

    @Message
    String leftThen(String names);

    @Message
    String leftThenOffice();

    @Message
    String handedOn();

    @Message
    String handedOnBy(String by, String when);

    @Message
    String handedOnThen();

    @Message
    String stillYours();

    @Message
    String over();

    @Message
    String overWhy();

    @Message
    String asksNothing();

    @Message
    String asksNothingWhy();

    // The new date.
    @Message
    String newDate();

    @Message
    String newDateWhy();

    @Message
    String newDay();

    @Message
    String newHour();

    @Message
    String newHourHow();

    @Message
    String newZone();

    @Message
    String newReason();

    @Message
    String newReasonHow();

    @Message
    String enterDate();

    @Message
    String wrongDay();

    @Message
    String wrongHour();

    @Message
    String wrongZone();

    @Message
    String skippedHour();

    @Message
    String wrongReason(int longest);

    @Message
    String sameDate();

    @Message
    String unfitDay();

    @Message
    String pastHour();

    @Message
    String reasonNeeded();

    @Message
    String dateEntered();

    @Message
    String dateEnteredThen();

    @Message
    String dateHeld();

    // A link that is none of ours.
    @Message
    String unknown();

    @Message
    String unknownWhy();

    @Message
    String unknownThen();

    @Message
    String foot();

    // A second look, asked for in a letter.
    @Message
    String lookAbout(LookAgain.What what);

    @Message
    String lookAsks(LookAgain.What what);

    @Message
    String lookPress(LookAgain.What what);

    @Message
    String lookDone(LookAgain.What what);

    @Message
    String lookOver();

    @Message
    String lookOverWhy();

    @Message
    String lookNotYet();

    @Message
    String lookNotYetWhy();

    // An address is proven.
    @Message
    String proofAbout();

    @Message
    String proofAsks();

    @Message
    String proofPress();

    @Message
    String proofDone();

    @Message
    String proofOver();

    @Message
    String proofOverWhy();
}
