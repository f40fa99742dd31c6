package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sursis.alert.Answer;
import org.sursis.docket.Removal;
import org.sursis.watch.AnswerByLink.NewDate;
import org.sursis.watch.AnswerByLink.Question;

/**
 * The new date, from somebody who answered by link that there is one. It is a change like any other: said at once, and a later date
 * quiets nothing until somebody else has confirmed it. Who has no account confirms nothing that others entered.
 */
@ApplicationScoped
class DateMessage {
    private final AnswerMessage message;
    private final Outbox outbox;
    private final Orders orders;
    private final ChangeOrder change;
    private final Journal journal;
    private final Clock clock;

    DateMessage(AnswerMessage message, Outbox outbox, Orders orders, ChangeOrder change, Journal journal, Clock clock) {
        this.message = message;
        this.outbox = outbox;
        this.orders = orders;
        this.change = change;
        this.journal = journal;
        this.clock = clock;
    }

    /** Enters the date where one is wanted, and else leaves everything as it is. */
    @Transactional
    Question enter(Actor who, UUID delivery, Removal removal) {
        var asked = message.look(who, delivery);
        var order = outbox.find(delivery).orElseThrow().delivery().order();
        if (!asked.listed()) {
            journal.add(refused(who, order, removal));
        }
        if (asked.newDate() != NewDate.WANTED) {
            return asked;
        }
        var known = orders.lock(who.organization(), order).orElseThrow(() -> Refusal.notFound("message"));
        if (removal.sameMomentAs(known.file().order().removal().current())) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/removal", "is the date that stands already");
        }
        change.setRemoval(who, order, null, removal);
        return message.look(who, delivery);
    }

    private Journal.Entry refused(Actor who, UUID order, Removal removal) {
        var details = Map.of(
                "answer", Answer.Word.DATE_CHANGED.code(),
                "because", AnswerMessage.NOT_LISTED,
                "removal", RemovalFacts.of(removal).get("removal"));
        return new Journal.Entry(who.organization(), order, clock.instant(), who.name(), "answer-refused", details);
    }
}
