package org.sursis.api.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.Channel;
import org.sursis.alert.QuietHours;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.Language;
import org.sursis.watch.subscribe.KeepSubscriptions.Invitation;

/** An invitation to be told, as a request makes it. */
@Schema(
        name = "NewSubscription",
        description = "An invitation: nothing but the question is sent until its reader says yes.")
record SubscriptionForm(
        @Schema(description = "the one order; absent for every order that the organization publishes")
        UUID order,

        @Schema(
                implementation = String.class,
                enumeration = {"email", "sms"},
                required = true)
        Channel channel,

        @Schema(description = "exactly one mailbox, where channel is email", maxLength = 254)
        String email,

        @Schema(description = "with its country code, where channel is sms; kept as E.164", examples = "+15145550123")
        String phone,

        @Schema(
                implementation = String.class,
                enumeration = {"en", "fr", "es"},
                defaultValue = "en")
        Language language,

        @Schema(
                type = SchemaType.STRING,
                description = "IANA region where the reader has quiet hours and morning; else the order's zone",
                examples = "America/Toronto")
        ZoneId zone,

        @Schema(
                type = SchemaType.STRING,
                description = "when nothing is sent, or none; else the organization's",
                examples = "22:00-07:00")
        QuietHours quietHours,

        @Schema(
                description = "one message each morning in the place of one whenever something happens",
                defaultValue = "false")
        boolean digest) {
    private static final String NO_HOURS = "must be quiet hours such as 22:00-07:00, or none";

    static SubscriptionForm read(Sheet sheet) {
        var order = sheet.parsed("order", SubscriptionForm::id, "must be the id of an order");
        var channel = sheet.need("channel").parsed("channel", SubscriptionForm::channel, "must be email or sms");
        var email = Address.mailbox(sheet, "advocate@example.org");
        var phone = Address.telephone(sheet);
        if (channel != null) {
            sheet.need(channel == Channel.SMS ? "phone" : "email");
            sheet.elsewhere(
                    channel == Channel.SMS ? "email" : "phone",
                    "is not where channel " + channel.code() + " leads; make a subscription for each");
        }
        var language = Address.language(sheet);
        var zone = sheet.region("zone");
        var quietHours = sheet.parsed("quietHours", QuietHours::read, NO_HOURS);
        var digest = sheet.flag("digest");
        sheet.end();
        return new SubscriptionForm(
                order, channel, email, phone, language == null ? Language.EN : language, zone, quietHours, digest);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<Channel> channel(String text) {
        return Optional.of(Channel.EMAIL).filter(c -> c.code().equals(text)).or(() -> Optional.of(Channel.SMS)
                .filter(c -> c.code().equals(text)));
    }

    Invitation invitation() {
        return new Invitation(
                order, channel, channel == Channel.SMS ? phone : email, language, zone, quietHours, digest);
    }
}
