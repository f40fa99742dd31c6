package org.sursis.api.people;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.Channel;
import org.sursis.watch.subscribe.Subscription;

/** A subscription, as answers show it. */
@Schema(name = "Subscription", description = "An advocate who asked to be told, and who owes no answer.")
record SubscriptionBody(
        UUID id,

        @Schema(description = "the one order; null for every order that the organization publishes")
        UUID order,

        @Schema(enumeration = {"email", "sms"}) String channel,

        @Schema(description = "null over SMS, and once it is erased")
        String email,

        @Schema(description = "E.164; null over e-mail, and once it is erased")
        String phone,

        @Schema(enumeration = {"en", "fr", "es"}) String language,

        @Schema(description = "IANA region") String zone,

        @Schema(description = "null where the organization's hold")
        String quietHours,

        boolean digest,

        @Schema(
                enumeration = {"unconfirmed", "active", "paused", "ended"},
                description = "unconfirmed: the reader has not said yes; paused: messages did not arrive")
        String state,

        @Schema(
                description = "why it is paused or ended, or null",
                enumeration = {"undeliverable", "unsubscribed", "stop", "by-house", "watch-ended", "not-confirmed"})
        String because,

        @Schema(description = "who of the organization invited; null where the reader asked")
        String invitedBy,

        Instant createdAt,
        Instant confirmedAt,
        Instant pausedAt,
        Instant endedAt,

        @Schema(
                description =
                        "when the address was erased: 30 days after the end, or 72 hours after a question nobody answered")
        Instant erasedAt) {

    static SubscriptionBody of(Subscription subscription) {
        boolean phone = subscription.channel() == Channel.SMS;
        var wishes = subscription.wishes();
        var life = subscription.life();
        return new SubscriptionBody(
                subscription.id(),
                subscription.order(),
                subscription.channel().code(),
                phone ? null : subscription.address(),
                phone ? subscription.address() : null,
                wishes.language().code(),
                wishes.zone().getId(),
                wishes.quietHours() == null ? null : wishes.quietHours().code(),
                wishes.digest(),
                subscription.state().code(),
                life.because(),
                subscription.invitedBy(),
                subscription.createdAt(),
                life.confirmedAt(),
                life.pausedAt(),
                life.endedAt(),
                life.erasedAt());
    }

    @Override
    public String toString() {
        return "SubscriptionBody[" + id + "]";
    }
}
