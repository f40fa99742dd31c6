package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message to one person over one channel, carrying everything that one review had to say to them.
 *
 * @param contact the person, as the escalation list knew them
 * @param address mailbox or E.164 number, as it was when the message was decided
 * @param alerts what it says, most severe first; never empty
 * @param createdAt when it was decided
 * @param dueAt when it may leave: at once, or at the end of the reader's quiet hours
 * @param expiresAt after this instant it is no longer worth sending: the target passed
 */
public record Delivery(
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

    public Delivery {
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("a delivery says something");
        }
    }

    Way way() {
        return new Way(contact, channel);
    }
}
