package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Role;

/** Whose organization a subscription belongs to: the link alone says so, and only from here on the walls stand. */
@ApplicationScoped
@Everywhere
class WhoseSubscription {
    private final Subscriptions subscriptions;

    WhoseSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Whoever holds a link of this subscription. */
    @Transactional
    Optional<Actor> reader(UUID subscription) {
        return subscriptions.find(subscription).map(s -> of(s.organization(), s.id()));
    }

    /** Somebody of whom nothing is known but which organization they mean. */
    static Actor of(UUID organization, UUID id) {
        return new Actor(organization, id, EndSubscriptions.SUBSCRIBER, Role.VIEWER);
    }
}
