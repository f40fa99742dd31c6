package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Delivery;
import org.sursis.docket.CaseFile;
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
        var person = orders.find(delivery.organization(), delivery.order()).flatMap(o -> on(o.file(), delivery));
        var id = person.map(Contact::id).orElse(delivery.contact());
        var name = person.map(Contact::name).orElse(told.notice().reader());
        return new Addressee(new Actor(delivery.organization(), id, name, Role.COUNSEL), delivery.id());
    }

    /** The person on the list, or whoever on it has the address to which the message went: only the rest of them changed. */
    private static Optional<Contact> on(CaseFile file, Delivery delivery) {
        return file.contact(delivery.contact()).or(() -> file.contacts().stream()
                .filter(c -> delivery.address().equalsIgnoreCase(c.email())
                        || delivery.address().equals(c.phone()))
                .findFirst());
    }
}
