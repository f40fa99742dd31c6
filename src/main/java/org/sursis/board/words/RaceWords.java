package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around races and their filters, in {@code messages/race_en}, {@code _fr} and {@code _es}. Checked while building. */
@MessageBundle(value = "race", locale = "en")
public interface RaceWords {
    // The picture.
    @Message
    String picture(String reference, String standing);

    @Message
    String today();

    @Message
    String legend();

    @Message
    String behind();

    @Message
    String likely();

    @Message
    String slow();

    @Message
    String late();

    @Message
    String upright();

    @Message
    String gate();

    @Message
    String end();

    @Message
    String beyond();

    // The facts beside it.
    @Message
    String figures();

    @Message
    String asOf(String day);

    @Message
    String decides(String filing, String day, String safe);

    @Message
    String decidesOpen(String filing, String safe);

    @Message
    String held(String day);

    @Message
    String notDrawn();

    @Message
    String since();

    @Message
    String half();

    @Message
    String planned();

    @Message
    String slowest();

    @Message
    String lastSafe();

    @Message
    String slack();

    @Message
    String gates();

    @Message
    String gateName();

    @Message
    String lastDay();

    @Message
    String passed();

    // One order.
    @Message
    String why();

    @Message
    String planToday();

    @Message
    String planLast(String filing);

    @Message
    String planOver(String filing, String day);

    @Message
    String planGate(String gate, String when);

    @Message
    String planNext(String what, String day);

    @Message
    String planFiling(String filing);

    @Message
    String planNothing();

    @Message
    String rests();

    @Message
    String whatIf();

    @Message
    String whatIfHow();

    @Message
    String whatIfRemoval();

    @Message
    String whatIfFiling();

    @Message
    String whatIfDays();

    @Message
    String whatIfAsk();

    @Message
    String whatIfLeave();

    @Message
    String notReal();

    @Message
    String badDays();

    // Narrowing the board.
    @Message
    String byStanding();

    @Message
    String all();

    @Message
    String narrow();

    @Message
    String find();

    @Message
    String before();

    @Message
    String span();

    @Message
    String spanFits();

    @Message
    String weeks(int n);

    @Message
    String show();

    @Message
    String noneFit();

    @Message
    String further();

    @Message
    String badStanding();

    @Message
    String badText();

    @Message
    String badDay();

    @Message
    String badNumber();

    // Following.
    @Message
    String following();

    @Message
    String lostTouch();
}
