package org.sursis.mail;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.sursis.alert.Channel;
import org.sursis.mail.note.DailyLetters;
import org.sursis.mail.note.LetterNotes;
import org.sursis.watch.Dailies;
import org.sursis.watch.DailySender;
import org.sursis.watch.Links;
import org.sursis.watch.Note;
import org.sursis.watch.Outcome;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.LetterSender;

/** Carries mails that belong to no order, over connections of their own: no alert waits for them. */
@Singleton
class NoteMail implements DailySender, LetterSender {
    private final DailyLetters dailies;
    private final LetterNotes letters;
    private final NotePost post;
    private final String sender;
    private final BounceSettings bounces;
    private final Links links;
    private final TransactionSynchronizationRegistry transactions;

    NoteMail(
            MailSettings settings,
            BounceSettings bounces,
            Links links,
            DailyLetters dailies,
            LetterNotes letters,
            TransactionSynchronizationRegistry transactions) {
        this.dailies = dailies;
        this.letters = letters;
        this.post = new NotePost(settings);
        this.sender = settings.sender().getAddress();
        this.bounces = bounces;
        this.links = links;
        this.transactions = transactions;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Dailies.Message message, Instant now) {
        return carry(dailies.write(message));
    }

    @Override
    public Outcome send(Letter letter, Instant now) {
        return carry(letters.write(letter));
    }

    private Outcome carry(Note note) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        return post.carry(note, bounces.returnPath(links.returnTag(note.id()), sender));
    }

    @PreDestroy
    void close() {
        post.close();
    }
}
