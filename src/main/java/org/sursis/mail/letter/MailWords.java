package org.sursis.mail.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.sursis.alert.Channel;
import org.sursis.notice.KnownFiling;
import org.sursis.race.Standing;

/**
 * Every word of a mail, in {@code messages/mail_en}, {@code _fr} and {@code _es}. Each language keeps its own grammar:
 * plurals and articles are decided there. Checked while building.
 */
@MessageBundle(value = "mail", locale = "en")
public interface MailWords {
    // Counting.
    @Message
    String days(int n);

    @Message
    String hours(int n);

    @Message
    String weekdays(int n);

    @Message
    String range(int from, int to);

    @Message
    String and(String first, String last);

    // Dates and hours.
    @Message
    String on(String date);

    @Message
    String onIn(String date, String zone);

    @Message
    String atIn(String date, String hour, String zone);

    // Names of things.
    @Message
    String removal();

    @Message
    String filing(KnownFiling known);

    @Message
    String channel(Channel used);

    @Message
    String standing(Standing now);

    // The subject.
    @Message
    String tagCritical();

    @Message
    String tagUrgent();

    @Message
    String subject(String reference, String brief);

    @Message
    String subjectTagged(String tag, String reference, String brief);

    @Message
    String briefLeft(String target, String left, String day);

    @Message
    String briefOver(String target, String day);

    @Message
    String briefOne(String left, String filing);

    @Message
    String briefSeveral(String left, int n);

    @Message
    String briefOnly(String left);

    // A target comes nearer.
    @Message
    String left(String target, String left);

    @Message
    String over(String target);

    @Message
    String notComplete(String filings);

    @Message
    String missedArrived(int n, String rungs);

    @Message
    String missedMoved(int n, String rungs);

    @Message
    String missedRecorded(int n, String rungs);

    @Message
    String missedDown(int n, String rungs);

    @Message
    String missedReopened(int n, String rungs);

    @Message
    String missedEnded(int n, String rungs);

    @Message
    String missedSilenced(int n, String rungs);

    @Message
    String lateArrived();

    @Message
    String lateMoved();

    @Message
    String lateRecorded();

    @Message
    String lateDown();

    @Message
    String lateReopened();

    @Message
    String lateEnded();

    @Message
    String lateSilenced();

    // The watch begins and ends.
    @Message
    String started();

    @Message
    String startedHow();

    @Message
    String noDate();

    @Message
    String ended();

    @Message
    String endedWhy(String reason);

    @Message
    String endedNote(String note);

    @Message
    String endedThen();

    @Message
    String askedToEnd(String by);

    @Message
    String askedToEndThen();

    @Message
    String goesOn();

    @Message
    String goesOnThen();

    @Message
    String peopleHeld(String by, String people);

    @Message
    String peopleHeldThen();

    @Message
    String glassBroken(String by);

    @Message
    String glassWhy(String reason);

    @Message
    String glassThen();

    // The date is set or moved.
    @Message
    String dateSet();

    @Message
    String dateEarlier();

    @Message
    String dateLater();

    @Message
    String laterIsHeld();

    @Message
    String dateSame();

    @Message
    String dateBefore(String date);

    @Message
    String dateNow(String date);

    @Message
    String dateReason(String reason);

    @Message
    String dateSource(String source);

    @Message
    String briefSet(String day);

    @Message
    String briefEarlier(String day, String before);

    @Message
    String briefLater(String day, String before);

    @Message
    String briefThen(String brief, String left);

    // Something is late, or doubtful.
    @Message
    String overdue(String filing);

    @Message
    String overdueNamed(String date);

    @Message
    String overdueReckoned(String date);

    @Message
    String briefOverdue(String filing, String day);

    @Message
    String stale();

    @Message
    String staleSince(int days, String date);

    @Message
    String staleNever();

    @Message
    String stalePassed();

    @Message
    String stalePassedDo();

    @Message
    String unproven();

    @Message
    String briefStale(int days);

    // Somebody did not answer, or could not be reached.
    @Message
    String noAnswer();

    @Message
    String noAnswerSince(String since);

    @Message
    String notMine();

    @Message
    String notMineSo();

    @Message
    String ranOut();

    @Message
    String ranOutSo();

    @Message
    String answererLeft();

    @Message
    String unreachable(String name);

    @Message
    String unreachableSoFar(String name);

    @Message
    String unreachableLate(String channel, String because);

    @Message
    String unreachableBy(String channel, String because);

    @Message
    String unreachableDo();

    // The frame around what is said.
    @Message
    String file();

    @Message
    String removalDate();

    @Message
    String noHour();

    @Message
    String timeLeft();

    @Message
    String standingLabel();

    @Message
    String answerAction();

    @Message
    String answerButton();

    @Message
    String openAction();

    @Message
    String openButton();

    @Message
    String answerBy(String when);

    @Message
    String waitingFor();

    @Message
    String labelled(String label, String value);

    @Message
    String done();

    @Message
    String notBegun();

    @Message
    String pending();

    @Message
    String waited(String weekdays);

    @Message
    String waitedOf(String weekdays, String range);

    @Message
    String estimated(String range);

    @Message
    String expected(String date);

    @Message
    String timeGone(int percent);

    @Message
    String watchedSince(String day);

    @Message
    String also();

    @Message
    String whyNow();

    @Message
    String next(String when);

    @Message
    String hitRate(String filing, int cases, int percent);

    @Message
    String asOf(String when);

    @Message
    String addressed(String reader, String reference);

    @Message
    String notAdvice();
}
