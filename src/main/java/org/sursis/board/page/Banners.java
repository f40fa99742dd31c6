package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.sursis.board.words.BoardWords;
import org.sursis.board.words.Phrases;
import org.sursis.watch.Pulse;

/** What stands above everything else: how the watch is, and whether anybody hears it. */
@Singleton
class Banners {
    private final Outside outside;
    private final RehearsalDesk rehearsal;

    Banners(Outside outside, RehearsalDesk rehearsal) {
        this.outside = outside;
        this.rehearsal = rehearsal;
    }

    /** True when the link of a message may be shown: it went to nobody. */
    boolean linksShown() {
        return outside.nothing() || rehearsal.open();
    }

    List<Rows.Banner> banners(BoardWords words) {
        if (rehearsal.open()) {
            return List.of(new Rows.Banner(words.rehearsal(), words.rehearsalHow(outside.folder())));
        }
        if (outside.mail()) {
            return List.of();
        }
        var first = outside.nothing() ? words.nothingLeaves() : words.noMailLeaves();
        return List.of(new Rows.Banner(first, words.nothingLeavesWhere(outside.folder())));
    }

    List<Rows.Part> strip(Pulse.Counts counts, Phrases phrases) {
        var words = phrases.tongue().board();
        var parts = new ArrayList<Rows.Part>();
        parts.add(calm(words.watched(counts.openOrders())));
        parts.add(calm(
                counts.lastReviewAt() == null
                        ? words.neverLooked()
                        : words.lookedAt(phrases.momentIn(counts.lastReviewAt()))));
        if (counts.nextReviewAt() != null) {
            parts.add(calm(words.nextLook(phrases.moment(counts.nextReviewAt()))));
        }
        add(parts, counts.overdueReviews(), words.overdueReviews(counts.overdueReviews()));
        add(parts, counts.unacknowledged(), words.awaiting(counts.unacknowledged()));
        parts.add(
                counts.unreachableOrders() == 0
                        ? calm(words.nobodyUnreached())
                        : new Rows.Part(words.unreachable(counts.unreachableOrders()), true));
        parts.add(new Rows.Part(words.undelivered(counts.undelivered()), counts.undelivered() > 0));
        return parts;
    }

    private static Rows.Part calm(String text) {
        return new Rows.Part(text, false);
    }

    private static void add(List<Rows.Part> parts, long count, String text) {
        if (count > 0) {
            parts.add(new Rows.Part(text, true));
        }
    }
}
