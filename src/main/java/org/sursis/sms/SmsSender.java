package org.sursis.sms;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sursis.alert.Channel;
import org.sursis.alert.Policy;
import org.sursis.docket.Language;
import org.sursis.notice.PlainNotice;
import org.sursis.watch.Outcome;
import org.sursis.watch.Outgoing;
import org.sursis.watch.Sender;
import org.sursis.watch.Stops;

/** Carries messages by SMS: to the gateway, or to the outbox folder when there is none that may be spoken to. */
@Singleton
class SmsSender implements Sender {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern NOT_FOR_FILE_NAMES = Pattern.compile("[^A-Za-z0-9-]+");

    private final Map<Language, SmsWords> words;
    private final SmsGateway gateway;
    private final Stops stops;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    SmsSender(
            SmsSettings settings,
            Policy policy,
            SmsWords english,
            @Localized("fr") SmsWords french,
            @Localized("es") SmsWords spanish,
            Stops stops,
            TransactionSynchronizationRegistry transactions) {
        this(
                Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish),
                gateway(settings, policy.channels(), HttpDoor.usual()),
                stops,
                transactions);
    }

    SmsSender(
            Map<Language, SmsWords> words,
            SmsGateway gateway,
            Stops stops,
            TransactionSynchronizationRegistry transactions) {
        this.words = Map.copyOf(words);
        this.gateway = gateway;
        this.stops = stops;
        this.transactions = transactions;
    }

    /** The gateway that these settings lead to; none where SMS leads nowhere, for a folder that nobody looks into has told nobody. */
    static SmsGateway gateway(SmsSettings settings, Set<Channel> channels, HttpDoor door) {
        if (!channels.contains(Channel.SMS)) {
            return (message, now) -> new Outcome.Refused("no SMS provider is configured any more", true);
        }
        if (!settings.leaves()) {
            return new OutboxGateway(settings.outbox());
        }
        return switch (settings.provider()) {
            case NONE -> new OutboxGateway(settings.outbox());
            case TWILIO -> new TwilioGateway(settings, door);
            case VONAGE -> new VonageGateway(settings, door);
            case GENERIC -> new GenericGateway(settings, door);
        };
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public byte[] written(Outgoing message) {
        return text(message).getBytes(StandardCharsets.UTF_8);
    }

    /** Like the others it has the code and never the reference. */
    @Override
    public byte[] plain(Outgoing message) {
        var notice = message.notice();
        return (PlainNotice.line(notice.language(), notice.code()) + " " + message.link())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome send(Outgoing message, byte[] bytes, Instant now) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        var delivery = message.delivery();
        if (stops.stopped(delivery.address())) {
            return new Outcome.Refused("the reader answered STOP", false);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return gateway.hand(new ShortMessage(delivery.id(), delivery.address(), text, name(message)), now);
    }

    @Override
    public Shown shown(Outgoing message) {
        return new Shown(null, text(message), null);
    }

    private String text(Outgoing message) {
        var wording = new Wording(words.get(message.notice().language()));
        return message.following() == null
                ? wording.of(message.notice(), message.link())
                : wording.of(message.following().bulletin(), message.link());
    }

    private static String name(Outgoing message) {
        var delivery = message.delivery();
        return name(delivery.createdAt(), message.notice().code(), delivery.id());
    }

    /** What a file is called that keeps a message of this time, about that. */
    static String name(Instant at, String about, UUID id) {
        var digits = id.toString();
        return STAMP.format(at.atOffset(ZoneOffset.UTC))
                + "-" + NOT_FOR_FILE_NAMES.matcher(about).replaceAll("")
                + "-" + digits.substring(digits.length() - 8);
    }
}
