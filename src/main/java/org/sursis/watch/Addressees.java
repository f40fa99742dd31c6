package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Contact;

/** Who holds the link of a message: the link alone says so, and only from here on is it known whose organization that is. */
@ApplicationScoped
class Addressees {
    private final Links links;
    private final Outbox outbox;
    private final Orders orders;

    Addressees(Links links, Outbox outbox, Orders orders) {
        this.links = links;
        this.outbox = outbox;
        this.orders = orders;
    }

    /** A message, and the person it was sent to. */
    record Addressee(Actor who, UUID delivery) {}

    /** Who holds this link, or empty when it is none of ours. */
    @Transactional
    @Everywhere
    Optional<Addressee> of(String token) {
        return links.delivery(token)
                .flatMap(outbox::find)
                .filter(told -> told.bulletin() == null)
                .map(this::addressee);
    }

    private Addressee addressee(Outbox.Told told) {
        var delivery = told.delivery();
        var name = orders.find(delivery.organization(), delivery.order())
                .flatMap(o -> o.file().contact(delivery.contact()))
                .map(Contact::name)
                .orElse(told.notice().reader());
        return new Addressee(new Actor(delivery.organization(), delivery.contact(), name, Role.COUNSEL), delivery.id());
    }
}
