package org.sursis.board.page;

import java.util.ArrayList;
import java.util.List;
import org.sursis.board.page.Rows.Fact;
import org.sursis.board.words.Phrases;
import org.sursis.docket.ClosureAsked;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.RemovalOrder;
import org.sursis.docket.Stay;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Watched;

/** The particulars of an order, as a list of labels and values. */
final class OrderFacts {
    private final Phrases phrases;
    private final String jurisdiction;
    private final List<Fact> facts = new ArrayList<>();

    /** @param jurisdiction what it is called */
    OrderFacts(Phrases phrases, String jurisdiction) {
        this.phrases = phrases;
        this.jurisdiction = jurisdiction;
    }

    List<Fact> of(Watched watched) {
        var words = phrases.rows();
        var order = watched.file().order();
        removal(order);
        stay(order.stay());
        add(words.nextReview(), watched.nextReviewAt() == null ? null : phrases.momentIn(watched.nextReviewAt()));
        add(words.chain(), order.chainConfirmed() ? words.chainConfirmed() : words.chainOpen());
        add(words.kind(), phrases.code(order.particulars().kind()));
        add(words.jurisdiction(), jurisdiction);
        add(words.registry(), order.particulars().registry());
        add(words.code(), OrderCode.of(order.id()));
        add(words.watchedSince(), phrases.momentIn(order.openedAt()));
        closure(order);
        closureAsked(order.closureAsked());
        return List.copyOf(facts);
    }

    private void removal(RemovalOrder order) {
        var words = phrases.rows();
        var removal = order.removal().current();
        if (removal == null) {
            add(words.removal(), words.noDate());
            return;
        }
        add(words.removal(), when(removal));
        stillWatched(order.removal().held());
        add(words.dateSource(), phrases.code(removal.source()));
        add(words.learnedOn(), removal.learnedOn() == null ? null : phrases.full(removal.learnedOn()));
        var confirmed = order.removal().confirmedAt();
        add(words.confirmedAt(), confirmed == null ? null : phrases.momentIn(confirmed));
    }

    private String when(Removal removal) {
        var when = phrases.removal(removal) + ", " + phrases.left(removal.at());
        return removal.time() == null ? when + "; " + phrases.rows().noHour() : when;
    }

    private void stay(Stay stay) {
        if (stay != null) {
            add(
                    phrases.rows().stay(),
                    stay.until() == null
                            ? phrases.rows().stayOpenEnded(stay.authority())
                            : phrases.rows().stayUntil(stay.authority(), phrases.full(stay.until())));
        }
    }

    private void closure(RemovalOrder order) {
        if (order.closure() != null) {
            add(
                    phrases.rows().closed(),
                    phrases.momentIn(order.closure().at()) + ", "
                            + phrases.code(order.closure().reason()));
        }
    }

    private void closureAsked(ClosureAsked asked) {
        if (asked != null) {
            var when = phrases.momentIn(asked.at());
            add(
                    phrases.rows().closureAsked(),
                    phrases.rows().closureAskedBy(asked.by().name(), when, phrases.code(asked.reason())));
        }
    }

    private void stillWatched(RemovalHistory.Held held) {
        if (held != null) {
            add(
                    phrases.rows().stillWatched(),
                    phrases.rows()
                            .stillWatchedBy(
                                    phrases.removal(held.earlier()),
                                    held.movedBy().name()));
        }
    }

    private void add(String label, String value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }
}
