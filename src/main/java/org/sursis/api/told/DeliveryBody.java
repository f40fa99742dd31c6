package org.sursis.api.told;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.watch.Outbox;

/** One message to one person over one channel, with every attempt. */
@Schema(name = "Delivery", description = "One message to one person over one channel, with every attempt.")
record DeliveryBody(
        UUID id,

        @Schema(description = "null where a subscriber is told of several, or of the subscription itself")
        UUID order,

        @Schema(description = "the most severe alert in it; null where a subscriber is told of no single one")
        UUID alert,

        @Schema(description = "every alert in it, most severe first")
        List<UUID> alerts,

        @Schema(description = "the person told; null where it went to somebody else")
        UUID contact,

        @Schema(description = "the subscription it was sent for; null where it went to somebody else")
        UUID subscription,

        @Schema(description = "the webhook it was sent to; null where it went to a person")
        UUID webhook,

        @Schema(enumeration = {"email", "sms", "webhook"}) String channel,

        @Schema(
                description =
                        "mailbox or E.164 number, as it was when the message was decided; of a webhook its scheme, host and port")
        String address,

        @Schema(enumeration = {"info", "notice", "urgent", "critical"})
        String severity,

        @Schema(enumeration = {"queued", "sending", "sent", "confirmed", "retry", "uncertain", "dead", "cancelled"})
        String state,

        Instant createdAt,
        @Schema(description = "when it may leave") Instant dueAt,
        Instant sentAt,
        Instant nextAttemptAt,

        @Schema(description = "the next hop's own name for it")
        String providerId,

        List<AttemptBody> attempts) {

    static DeliveryBody of(Outbox.Told told) {
        var delivery = told.delivery();
        return new DeliveryBody(
                delivery.id(),
                delivery.order(),
                delivery.alerts().stream().findFirst().orElse(null),
                delivery.alerts(),
                delivery.contact(),
                delivery.subscriber(),
                delivery.webhook(),
                delivery.channel().code(),
                delivery.address(),
                delivery.severity().code(),
                told.state().code(),
                delivery.createdAt(),
                delivery.dueAt(),
                told.sentAt(),
                told.nextAttemptAt(),
                told.providerId(),
                told.attempts().stream().map(AttemptBody::of).toList());
    }

    /** One try. */
    @Schema(name = "Attempt")
    record AttemptBody(
            int number,
            Instant startedAt,
            Instant endedAt,

            @Schema(
                    description = "null while it runs, or when nobody came back to tell",
                    enumeration = {"sent", "retry", "uncertain", "dead"})
            String result,

            @Schema(description = "the next hop's word, without addresses")
            String because) {

        static AttemptBody of(Outbox.Attempt attempt) {
            var result = attempt.result() == null ? null : attempt.result().code();
            return new AttemptBody(attempt.number(), attempt.startedAt(), attempt.endedAt(), result, attempt.because());
        }
    }
}
