package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sursis.watch.Everywhere;

/** Addresses that lead nowhere are written to no more, and those of subscriptions that are over are erased. */
@ApplicationScoped
@Everywhere
class WeedOut {
    private static final int HANDFUL = 50;
    /** So many messages may die one after the other; one that came back is enough. */
    private static final int DEATHS = 3;

    private final Subscriptions subscriptions;
    private final EndSubscriptions ending;

    WeedOut(Subscriptions subscriptions, EndSubscriptions ending) {
        this.subscriptions = subscriptions;
        this.ending = ending;
    }

    /** Pauses what does not arrive; returns how many. */
    @Transactional
    int pause(Instant now) {
        var unreached = subscriptions.unreached(DEATHS, HANDFUL);
        unreached.forEach(s -> ending.pause(s, now));
        return unreached.size();
    }

    /** Ends what nobody confirmed, and erases the addresses of what is over for long enough; returns how many. */
    @Transactional
    int erase(Instant now) {
        return subscriptions.lapse(now.minus(Subscription.TO_CONFIRM), now)
                + subscriptions.erase(now.minus(Subscription.KEPT_AFTER_END), now);
    }
}
