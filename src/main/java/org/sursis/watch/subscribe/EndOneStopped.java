package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.Everywhere;
import org.sursis.watch.subscribe.Subscription.End;
import org.sursis.watch.subscribe.Subscription.State;

/** One of the subscriptions that lead to a telephone whose owner wants nothing more. */
@ApplicationScoped
@Everywhere
class EndOneStopped {
    private final Subscriptions subscriptions;
    private final EndSubscriptions ending;

    EndOneStopped(Subscriptions subscriptions, EndSubscriptions ending) {
        this.subscriptions = subscriptions;
        this.ending = ending;
    }

    /** Those that have not ended yet. */
    @Transactional
    List<UUID> stopped() {
        return subscriptions.stopped();
    }

    /** Ends it; false when it was over meanwhile. */
    @Transactional
    boolean end(UUID id, Instant now) {
        var held = subscriptions.hold(id).filter(s -> s.state() != State.ENDED);
        held.ifPresent(s -> ending.end(s, End.STOP, EndSubscriptions.SUBSCRIBER, now));
        return held.isPresent();
    }
}
