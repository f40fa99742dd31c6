package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message to one person over one channel, carrying everything that one review had to say to them.
 *
 * @param order the order that it tells of; null only where a subscriber is told of several, or of the subscription itself
 * @param contact the person, as the escalation list knew them; null where a subscriber is told
 * @param subscriber the subscription that it is sent for; null where a contact is told
 * @param address mailbox or E.164 number, as it was when the message was decided
 * @param alerts what it says, most severe first; never empty for a contact
 * @param createdAt when it was decided
 * @param dueAt when it may leave: at once, or at the end of the reader's quiet hours
 * @param expiresAt after this instant it is no longer worth sending: the target passed
 */
public record Delivery(
        UUID id,
        UUID organization,
        UUID order,
        UUID contact,
        UUID subscriber,
        Channel channel,
        String address,
        Severity severity,
        List<UUID> alerts,
        Instant createdAt,
        Instant dueAt,
        Instant expiresAt) {

    public Delivery {
        alerts = List.copyOf(alerts);
        if ((contact == null) == (subscriber == null)) {
            throw new IllegalArgumentException("a delivery goes to a contact or to a subscriber");
        }
        if (contact != null && (alerts.isEmpty() || order == null)) {
            throw new IllegalArgumentException("a delivery says something");
        }
    }

    /** One to a person on the order's list. */
    public Delivery(
            UUID id,
            UUID organization,
            UUID order,
            UUID contact,
            Channel channel,
            String address,
            Severity severity,
            List<UUID> alerts,
            Instant createdAt,
            Instant dueAt,
            Instant expiresAt) {
        this(id, organization, order, contact, null, channel, address, severity, alerts, createdAt, dueAt, expiresAt);
    }

    /** Whoever it goes to, by the id of the contact or of the subscription. */
    public UUID reader() {
        return contact == null ? subscriber : contact;
    }

    Way way() {
        return new Way(contact, channel);
    }
}
