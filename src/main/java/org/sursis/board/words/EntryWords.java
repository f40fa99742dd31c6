package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The form by which an order is entered, in {@code messages/entry_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "entry", locale = "en")
public interface EntryWords {
    // The page.
    @Message
    String title();

    @Message
    String noNames();

    @Message
    String intro();

    @Message
    String parts();

    @Message
    String kept();

    @Message
    String sessionEnded();

    @Message
    String noTouch();

    @Message
    String wrongs(int n);

    @Message
    String storedAlready();

    @Message
    String storedAlreadyOpen();

    @Message
    String storedAlreadyAgain();

    @Message
    String store();

    @Message
    String check();

    @Message
    String clear();

    @Message
    String clearSure();

    // What an order is known by.
    @Message
    String start();

    @Message
    String reference();

    @Message
    String referenceHow();

    @Message
    String kindHow();

    @Message
    String noRegistry();

    @Message
    String plan();

    @Message
    String noPlan();

    @Message
    String takePlan();

    // The removal.
    @Message
    String date();

    @Message
    String time();

    @Message
    String timeHow();

    @Message
    String zone();

    @Message
    String zoneOfRegistry();

    @Message
    String sourceHow();

    // The filings.
    @Message
    String own(int n);

    @Message
    String which();

    @Message
    String whichOther();

    @Message
    String called();

    @Message
    String calledHow();

    @Message
    String startedOn();

    @Message
    String expectedOn();

    @Message
    String planReckons(int fast, int usual, int slow);

    @Message
    String planSilent();

    @Message
    String howLong();

    @Message
    String howLongHow();

    @Message
    String optimistic();

    @Message
    String likely();

    @Message
    String pessimistic();

    @Message
    String office();

    @Message
    String officeUsual();

    @Message
    String more();

    @Message
    String chain();

    @Message
    String chainHow();

    // The people.
    @Message
    String contactsHow();

    @Message
    String name();

    @Message
    String email();

    @Message
    String phone();

    @Message
    String phoneHow();

    // What would come of it.
    @Message
    String outlook();

    @Message
    String outlookHow();

    @Message
    String notReckoned();

    @Message
    String missing();

    @Message
    String nothingMissing();

    @Message
    String said(String standing, int n);

    @Message
    String noRemoval();

    @Message
    String noFilings();

    @Message
    String noEstimate(String filing);

    @Message
    String noPhone();

    @Message
    String noSecond();

    @Message
    String noChain();

    // Once it is stored.
    @Message
    String stored(String reference, int n, String removal);

    @Message
    String storedNoDate(String reference);

    @Message
    String storedNext(String when);
}
