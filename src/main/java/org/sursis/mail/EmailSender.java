package org.sursis.mail;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.sursis.alert.Channel;
import org.sursis.mail.letter.Letters;
import org.sursis.watch.Outcome;
import org.sursis.watch.Outgoing;
import org.sursis.watch.Sender;

/** Carries messages by e-mail: to the mail server, or to the outbox folder when there is none that may be spoken to. */
@Singleton
class EmailSender implements Sender {
    private final MailSettings settings;
    private final BounceSettings bounces;
    private final Letters letters;
    private final Hop hop;
    private final TransactionSynchronizationRegistry transactions;

    EmailSender(
            MailSettings settings,
            BounceSettings bounces,
            Letters letters,
            TransactionSynchronizationRegistry transactions) {
        this.settings = settings;
        this.bounces = bounces;
        this.letters = letters;
        this.transactions = transactions;
        this.hop = settings.leaves()
                ? new SmtpSender(
                        new SmtpConnections(settings.smtp(), settings.domain(), Patience.USUAL, System::nanoTime))
                : new OutboxSender(settings.outbox());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public byte[] written(Outgoing message) {
        return letters.write(message, settings.sender());
    }

    @Override
    public byte[] plain(Outgoing message) {
        return letters.plain(message, settings.sender());
    }

    @Override
    public Outcome send(Outgoing message, byte[] bytes, Instant now) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        return hop.carry(Letters.letter(message, settings.sender(), bytes).returningTo(returnPath(message)));
    }

    private String returnPath(Outgoing message) {
        return bounces.returnPath(message.returnTag(), settings.sender().getAddress());
    }

    @Override
    public Shown shown(Outgoing message) {
        return letters.shown(message);
    }

    @PreDestroy
    void close() {
        hop.close();
    }
}
