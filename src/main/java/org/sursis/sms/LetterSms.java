package org.sursis.sms;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sursis.alert.Channel;
import org.sursis.alert.Policy;
import org.sursis.watch.Outcome;
import org.sursis.watch.Stops;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.LetterSender;

/** Carries letters by SMS: to the gateway, or to the outbox folder when there is none that may be spoken to. */
@Singleton
class LetterSms implements LetterSender {
    private final Map<Letter.Kind, ShortWording> wordings = new EnumMap<>(Letter.Kind.class);
    private final SmsGateway gateway;
    private final Stops stops;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    LetterSms(
            SmsSettings settings,
            Policy policy,
            @All List<ShortWording> wordings,
            Stops stops,
            TransactionSynchronizationRegistry transactions) {
        this(SmsSender.gateway(settings, policy.channels(), HttpDoor.usual()), wordings, stops, transactions);
    }

    LetterSms(
            SmsGateway gateway,
            List<ShortWording> wordings,
            Stops stops,
            TransactionSynchronizationRegistry transactions) {
        wordings.forEach(wording -> this.wordings.put(wording.kind(), wording));
        this.gateway = gateway;
        this.stops = stops;
        this.transactions = transactions;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome send(Letter letter, Instant now) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        var wording = wordings.get(letter.kind());
        if (wording == null) {
            return new Outcome.Refused("this kind of letter has no words as a short message", true);
        }
        var address = letter.to().address();
        if (stops.stopped(address)) {
            return new Outcome.Refused("the reader answered STOP", false);
        }
        var name = SmsSender.name(letter.createdAt(), letter.kind().code(), letter.id());
        return gateway.hand(new ShortMessage(letter.id(), address, wording.of(letter), name), now);
    }
}
