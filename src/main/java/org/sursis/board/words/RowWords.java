package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.sursis.alert.Health;

/** The labels of lists and tables, in {@code messages/rows_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "rows", locale = "en")
public interface RowWords {
    // Orders.
    @Message
    String openOrders();

    @Message
    String noOrders();

    @Message
    String noOrdersHow();

    @Message
    String removal();

    @Message
    String noDate();

    @Message
    String noHour();

    @Message
    String filings();

    @Message
    String noFilings();

    @Message
    String deadlines();

    @Message
    String noDeadlines();

    @Message
    String deadlineLabel();

    @Message
    String nextReview();

    @Message
    String openAlerts();

    // Alerts.
    @Message
    String recentAlerts();

    @Message
    String alerts();

    @Message
    String noAlerts();

    @Message
    String when();

    @Message
    String file();

    @Message
    String what();

    @Message
    String how();

    @Message
    String toWhom();

    @Message
    String reply();

    @Message
    String andOthers(int n);

    // Messages.
    @Message
    String messages();

    @Message
    String noMessages();

    @Message
    String older();

    @Message
    String openHtml();

    @Message
    String openLink();

    @Message
    String linkHidden();

    @Message
    String attempts();

    @Message
    String attempt(int number, String when, String result);

    // One order.
    @Message
    String particulars();

    @Message
    String jurisdiction();

    @Message
    String registry();

    @Message
    String kind();

    @Message
    String code();

    @Message
    String standingLabel();

    @Message
    String dateSource();

    @Message
    String learnedOn();

    @Message
    String confirmedAt();

    @Message
    String chain();

    @Message
    String chainConfirmed();

    @Message
    String chainOpen();

    @Message
    String stay();

    @Message
    String stayUntil(String authority, String day);

    @Message
    String stayOpenEnded(String authority);

    @Message
    String watchedSince();

    @Message
    String closed();

    @Message
    String closureAsked();

    @Message
    String closureAskedBy(String by, String when, String reason);

    @Message
    String stillWatched();

    @Message
    String stillWatchedBy(String day, String by);

    @Message
    String stillTold(String by);

    @Message
    String statusLabel();

    @Message
    String aboutLabel();

    @Message
    String contacts();

    @Message
    String tierLabel();

    @Message
    String person();

    @Message
    String reachedBy();

    @Message
    String speaks();

    @Message
    String toCome();

    @Message
    String toComeHow();

    /** Whom a message went to that is no contact. */
    @Message
    String subscriber();

    @Message
    String nothingMore();

    @Message
    String repeats(int n);

    @Message
    String history();

    @Message
    String who();

    @Message
    String details();

    @Message
    String moreHistory();

    @Message
    String health(Health health);

    @Message
    String wayWithHealth(String way, String health);

    @Message
    String nobodyProven();

    @Message
    String notProven(String names);
}
