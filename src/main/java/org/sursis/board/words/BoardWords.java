package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Severity;
import org.sursis.alert.Standing;
import org.sursis.docket.FilingStatus;

/**
 * Every word of the board and of the pages of orders and messages, in {@code messages/board_en}, {@code _fr} and {@code _es}.
 * Each language keeps its own grammar: plurals and articles are decided there. Checked while building.
 */
@MessageBundle(value = "board", locale = "en")
public interface BoardWords {
    // Counting, dates and hours.
    @Message String days(int n);
    @Message String hours(int n);
    @Message String inDays(int n);
    @Message String inHours(int n);
    @Message String over();
    @Message String dayIn(String date, String zone);
    @Message String at(String date, String hour);
    @Message String atIn(String date, String hour, String zone);

    // Names of things.
    @Message String standing(Standing now);
    @Message String severity(Severity loud);
    @Message String filing(KnownFiling known);
    @Message String status(FilingStatus now);
    @Message String channel(Channel used);
    @Message String state(DeliveryState now);
    @Message String moot(Alert.Moot why);
    @Message String answer(Answer.Word given);
    @Message String tier(int n);
    @Message String happening(Happening what);

    // The frame around every page.
    @Message String board();
    @Message String skip();
    @Message String signOut();
    @Message String notAdvice();

    // Signing in.
    @Message String signIn();
    @Message String signInWhy();
    @Message String signInKey();
    @Message String signInButton();
    @Message String signInWrong();
    @Message String signInHow();

    // When a page cannot be shown.
    @Message String notFound();
    @Message String notFoundWhy();
    @Message String notFromHere();
    @Message String notFromHereWhy();
    @Message String refused();
    @Message String broken();
    @Message String brokenWhy();
    @Message String backToBoard();

    // The strip and the banners.
    @Message String watched(long n);
    @Message String lookedAt(String when);
    @Message String neverLooked();
    @Message String nextLook(String when);
    @Message String nobodyUnreached();
    @Message String unreachable(long n);
    @Message String undelivered(long n);
    @Message String overdueReviews(long n);
    @Message String awaiting(long n);
    @Message String nothingLeaves();
    @Message String noMailLeaves();
    @Message String nothingLeavesWhere(String folder);
    @Message String rehearsal();
    @Message String rehearsalHow(String folder);

    // The rehearsal's clock.
    @Message String clock(String when);
    @Message String comesNext(String when);
    @Message String nothingToCome();
    @Message String toNext();
    @Message String oneDayOn();
    @Message String toEnd();
    @Message String toEndHow(String day);

    // Orders.
    @Message String openOrders();
    @Message String noOrders();
    @Message String noOrdersHow();
    @Message String moreOrders(int shown);
    @Message String removal();
    @Message String noDate();
    @Message String noHour();
    @Message String filings();
    @Message String noFilings();
    @Message String nextReview();
    @Message String openAlerts();
    @Message String since(String day);
    @Message String expected(String day);
    @Message String filedOn(String day);
    @Message String completedOn(String day);
    @Message String estimate(int optimistic, int likely, int pessimistic);
    @Message String requires(String filings);

    // Alerts.
    @Message String recentAlerts();
    @Message String alerts();
    @Message String noAlerts();
    @Message String when();
    @Message String file();
    @Message String what();
    @Message String how();
    @Message String toWhom();
    @Message String reply();
    @Message String watchStarted();
    @Message String watchEnded();
    @Message String approach(String left);
    @Message String approachLate(String left);
    @Message String dateSet(String day);
    @Message String dateMoved(String before, String day);
    @Message String overdue(String filing);
    @Message String stale(int days);
    @Message String stalePassed();
    @Message String noAnswer(int tier);
    @Message String notMine(int tier);
    @Message String ranOut();
    @Message String unreached(String name, String channel);
    @Message String answered(String by, String answer);
    @Message String answeredUntil(String by, String answer, String until);
    @Message String awaitedUntil(String until);
    @Message String noneBy(String until);
    @Message String andOthers(int n);
    @Message String noAnswerAsked();

    // Messages.
    @Message String messages();
    @Message String noMessages();
    @Message String older();
    @Message String openHtml();
    @Message String openLink();
    @Message String linkHidden();
    @Message String attempts();
    @Message String attempt(int number, String when, String result);

    // One order.
    @Message String particulars();
    @Message String jurisdiction();
    @Message String registry();
    @Message String kind();
    @Message String code();
    @Message String standingLabel();
    @Message String dateSource();
    @Message String learnedOn();
    @Message String confirmedAt();
    @Message String chain();
    @Message String chainConfirmed();
    @Message String chainOpen();
    @Message String stay();
    @Message String stayUntil(String authority, String day);
    @Message String stayOpenEnded(String authority);
    @Message String watchedSince();
    @Message String closed();
    @Message String statusLabel();
    @Message String aboutLabel();
    @Message String contacts();
    @Message String tierLabel();
    @Message String person();
    @Message String reachedBy();
    @Message String speaks();
    @Message String toCome();
    @Message String toComeHow();
    @Message String nothingMore();
    @Message String repeats(int n);
    @Message String history();
    @Message String who();
    @Message String details();
    @Message String moreHistory();
}
