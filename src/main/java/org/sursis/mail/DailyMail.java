package org.sursis.mail;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.sursis.mail.letter.DailyLetters;
import org.sursis.watch.Dailies;
import org.sursis.watch.DailySender;
import org.sursis.watch.Outcome;

/** Carries the messages of the morning, over connections of their own: no alert waits for them. */
@Singleton
class DailyMail implements DailySender {
    private final DailyLetters letters;
    private final NotePost post;
    private final TransactionSynchronizationRegistry transactions;

    DailyMail(MailSettings settings, DailyLetters letters, TransactionSynchronizationRegistry transactions) {
        this.letters = letters;
        this.post = new NotePost(settings);
        this.transactions = transactions;
    }

    @Override
    public Outcome send(Dailies.Message message, Instant now) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        return post.carry(letters.write(message));
    }

    @PreDestroy
    void close() {
        post.close();
    }
}
