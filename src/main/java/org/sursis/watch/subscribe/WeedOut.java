package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sursis.watch.Everywhere;

/** Addresses that lead nowhere are written to no more, and those of subscriptions that are over are erased. */
@ApplicationScoped
@Everywhere
class WeedOut {
    /** So many messages may die one after the other; one that came back is enough. */
    private static final int DEATHS = 3;

    private final Subscriptions subscriptions;
    private final EndSubscriptions ending;

    WeedOut(Subscriptions subscriptions, EndSubscriptions ending) {
        this.subscriptions = subscriptions;
        this.ending = ending;
    }

    /** Pauses one that does not arrive, in a transaction of its own; false when there is none. */
    @Transactional
    boolean pauseOne(Instant now) {
        var unreached = subscriptions.unreached(DEATHS, 1);
        unreached.forEach(s -> ending.pause(s, now));
        return !unreached.isEmpty();
    }

    /** Ends what nobody confirmed, and erases the addresses of what is over for long enough; returns how many. */
    @Transactional
    int erase(Instant now) {
        return subscriptions.lapse(now.minus(Subscription.TO_CONFIRM), now)
                + subscriptions.erase(now.minus(Subscription.KEPT_AFTER_END), now);
    }
}
