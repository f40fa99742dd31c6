package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.subscribe.Subscription.End;

/**
 * Ends subscriptions, whoever asks for it: from the commit on nothing more is begun to be sent. It is always honoured; where it leaves
 * an order with nobody, that is told at once, since nobody else would ever hear of it.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EndSubscriptions {
    /** Who acts where somebody holds the link of a subscription: who that is, is not known. */
    static final String SUBSCRIBER = "subscriber";

    private final Subscriptions subscriptions;
    private final Journal journal;
    private final Event<LeftAlone> leftAlone;

    EndSubscriptions(Subscriptions subscriptions, Journal journal, Event<LeftAlone> leftAlone) {
        this.subscriptions = subscriptions;
        this.journal = journal;
        this.leftAlone = leftAlone;
    }

    /** Ends one that is held. */
    Subscription end(Subscription held, End because, String who, Instant now) {
        subscriptions.silence(List.of(held.id()), because.code(), now);
        var over = held.ended(because, now);
        changed(over, "subscription-ended", who, now);
        return over;
    }

    /** Sends nothing more for one that is held, until its reader says that messages arrive again. */
    void pause(Subscription held, Instant now) {
        subscriptions.silence(List.of(held.id()), "undeliverable", now);
        changed(held.paused("undeliverable", now), "subscription-paused", Actor.SERVICE, now);
    }

    private void changed(Subscription next, String event, String who, Instant now) {
        subscriptions.save(next);
        note(next, event, who, now);
        if (next.life().confirmedAt() != null) {
            subscriptions
                    .leftAlone(next)
                    .forEach(order -> leftAlone.fire(new LeftAlone(next.organization(), order, now)));
        }
    }

    /** Tells the journal of a subscription; never where it leads. */
    void note(Subscription subscription, String event, String who, Instant now) {
        var facts = Map.of(
                "subscription", subscription.id().toString(),
                "channel", subscription.channel().code(),
                "state", subscription.state().code());
        var because = subscription.life().because();
        var details = new HashMap<>(facts);
        if (because != null) {
            details.put("because", because);
        }
        journal.add(new Journal.Entry(subscription.organization(), subscription.order(), now, who, event, details));
    }
}
