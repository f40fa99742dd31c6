package org.sursis.board.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around lists and tables: frame, sign-in, strip, banners, in {@code messages/board_en}, {@code _fr}, {@code _es}. */
@MessageBundle(value = "board", locale = "en")
public interface BoardWords {
    // The frame around every page.
    @Message
    String board();

    @Message
    String skip();

    @Message
    String signOut();

    @Message
    String notAdvice();

    // Signing in.
    @Message
    String signIn();

    @Message
    String signInWhy();

    @Message
    String signInKey();

    @Message
    String signInButton();

    @Message
    String signInWrong();

    @Message
    String signInHow();

    @Message
    String signInByKey();

    @Message
    String signInMail();

    @Message
    String signInMailHow();

    @Message
    String signInMailButton();

    @Message
    String signInNoMailbox();

    @Message
    String signInByMail();

    // Signing in at a provider.
    @Message
    String providerButton(String provider);

    @Message
    String providerAway();

    @Message
    String providerAwayWhy();

    @Message
    String providerBroken();

    @Message
    String providerBrokenWhy();

    @Message
    String providerOther();

    @Message
    String providerOtherWhy();

    @Message
    String providerDoubt();

    @Message
    String providerDoubtWhy();

    @Message
    String providerStranger();

    @Message
    String providerStrangerWhy();

    @Message
    String providerSeveral();

    @Message
    String providerSeveralWhy();

    @Message
    String onwardIn();

    @Message
    String onwardOn();

    // The link that signs in.
    @Message
    String linkSent();

    @Message
    String linkSentWhy();

    @Message
    String linkSentNot();

    @Message
    String linkGood();

    @Message
    String linkElsewhere();

    @Message
    String linkElsewhereWhy();

    @Message
    String linkOver();

    @Message
    String linkOverWhy();

    @Message
    String tooMany();

    @Message
    String tooManyWhy();

    // When a page cannot be shown.
    @Message
    String notFound();

    @Message
    String notFoundWhy();

    @Message
    String notFromHere();

    @Message
    String notFromHereWhy();

    @Message
    String mayNot();

    @Message
    String mayNotWhy(String role);

    @Message
    String refused();

    @Message
    String broken();

    @Message
    String brokenWhy();

    @Message
    String backToBoard();

    // The strip and the banners.
    @Message
    String watched(long n);

    @Message
    String lookedAt(String when);

    @Message
    String neverLooked();

    @Message
    String nextLook(String when);

    @Message
    String nobodyUnreached();

    @Message
    String unreachable(long n);

    @Message
    String undelivered(long n);

    @Message
    String overdueReviews(long n);

    @Message
    String awaiting(long n);

    @Message
    String nothingLeaves();

    @Message
    String noMailLeaves();

    @Message
    String nothingLeavesWhere(String folder);

    @Message
    String rehearsal();

    @Message
    String rehearsalHow(String folder);

    // The rehearsal's clock.
    @Message
    String clock(String when);

    @Message
    String comesNext(String when);

    @Message
    String nothingToCome();

    @Message
    String toNext();

    @Message
    String oneDayOn();

    @Message
    String toEnd();

    @Message
    String toEndHow(String day);
}
