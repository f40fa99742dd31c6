package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Severity;
import org.sursis.docket.FilingStatus;
import org.sursis.law.order.OrderDeadline;
import org.sursis.notice.KnownFiling;
import org.sursis.race.Standing;

/**
 * What things of a case file are called and what is said of them, in {@code messages/docket_en}, {@code _fr} and {@code _es}: each
 * language keeps its own grammar, plurals and articles included. Checked while building.
 */
@MessageBundle(value = "docket", locale = "en")
public interface DocketWords {
    // Counting, dates and hours.
    @Message
    String days(int n);

    @Message
    String hours(int n);

    @Message
    String inDays(int n);

    @Message
    String inHours(int n);

    @Message
    String over();

    @Message
    String dayIn(String date, String zone);

    @Message
    String at(String date, String hour);

    @Message
    String atIn(String date, String hour, String zone);

    // Names of things.
    @Message
    String standing(Standing now);

    @Message
    String severity(Severity loud);

    @Message
    String filing(KnownFiling known);

    @Message
    String code(KnownCode known);

    @Message
    String status(FilingStatus now);

    @Message
    String deadline(OrderDeadline.State now);

    @Message
    String channel(Channel used);

    @Message
    String state(DeliveryState now);

    @Message
    String moot(Alert.Moot why);

    @Message
    String answer(Answer.Word given);

    @Message
    String tier(int n);

    @Message
    String happening(Happening what);

    // Orders.
    @Message
    String since(String day);

    @Message
    String expected(String day);

    @Message
    String filedOn(String day);

    @Message
    String completedOn(String day);

    @Message
    String estimate(int optimistic, int likely, int pessimistic);

    @Message
    String requires(String filings);

    // Alerts.
    @Message
    String watchStarted();

    @Message
    String watchEnded();

    @Message
    String closureAsked(String by);

    @Message
    String watchGoesOn();

    @Message
    String peopleHeld(String people);

    @Message
    String glassBroken(String by);

    @Message
    String approach(String left);

    @Message
    String approachLate(String left);

    @Message
    String approachLimit(String left, String limit);

    @Message
    String approachLimitLate(String left, String limit);

    @Message
    String dateSet(String day);

    @Message
    String dateMoved(String before, String day);

    @Message
    String overdue(String filing);

    @Message
    String stale(int days);

    @Message
    String stalePassed();

    @Message
    String noAnswer(int tier);

    @Message
    String notMine(int tier);

    @Message
    String ranOut();

    @Message
    String answererLeft();

    @Message
    String unreached(String name, String channel);

    @Message
    String unreachedSoFar(String name, String channel);

    @Message
    String answered(String by, String answer);

    @Message
    String answeredUntil(String by, String answer, String until);

    @Message
    String awaitedUntil(String until);

    @Message
    String noneBy(String until);

    @Message
    String noAnswerAsked();
}
