package org.sursis.sms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.sursis.alert.Policy;
import org.sursis.watch.Outcome;
import org.sursis.watch.Stops;

/** Carries short messages that belong to no order: to the gateway, or to the outbox folder when there is none that may be spoken to. */
@Singleton
class NoteSms {
    private final SmsGateway gateway;
    private final Stops stops;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    NoteSms(SmsSettings settings, Policy policy, Stops stops, TransactionSynchronizationRegistry transactions) {
        this(SmsSender.gateway(settings, policy.channels(), HttpDoor.usual()), stops, transactions);
    }

    NoteSms(SmsGateway gateway, Stops stops, TransactionSynchronizationRegistry transactions) {
        this.gateway = gateway;
        this.stops = stops;
        this.transactions = transactions;
    }

    /** Tries once, unless the reader wants none. */
    Outcome carry(ShortMessage message, Instant now) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        if (stops.stopped(message.to())) {
            return new Outcome.Refused("the reader answered STOP", false);
        }
        return gateway.hand(message, now);
    }
}
