package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One message to one person, or one system, over one channel, carrying everything that one review had to say to them.
 *
 * @param order the order that it tells of; null only where a subscriber is told of several, or of the subscription itself
 * @param contact the person, as the escalation list knew them; null where somebody else is told
 * @param subscriber the subscription that it is sent for; null where somebody else is told
 * @param webhook the system that is told; null where somebody else is
 * @param address mailbox or E.164 number, as it was when the message was decided; of a webhook where it is, without what may be secret
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
        UUID webhook,
        Channel channel,
        String address,
        Severity severity,
        List<UUID> alerts,
        Instant createdAt,
        Instant dueAt,
        Instant expiresAt) {

    public Delivery {
        alerts = List.copyOf(alerts);
        if (Stream.of(contact, subscriber, webhook).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("a delivery goes to a contact, to a subscriber or to a webhook");
        }
        if (subscriber == null && (alerts.isEmpty() || order == null)) {
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
        this(
                id,
                organization,
                order,
                contact,
                null,
                null,
                channel,
                address,
                severity,
                alerts,
                createdAt,
                dueAt,
                expiresAt);
    }

    /** Whoever it goes to, by the id of the contact, of the subscription or of the webhook. */
    public UUID reader() {
        return contact != null ? contact : subscriber != null ? subscriber : webhook;
    }

    Way way() {
        return new Way(contact, channel);
    }
}
