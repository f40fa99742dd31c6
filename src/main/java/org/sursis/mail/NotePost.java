package org.sursis.mail;

import org.sursis.mail.letter.NoteLetter;
import org.sursis.watch.Note;
import org.sursis.watch.Outcome;

/** Carries mails that belong to no order, to the mail server or the outbox folder. Needs nothing of a running service. */
public final class NotePost implements AutoCloseable {
    private final MailSettings settings;
    private final Hop hop;

    /** A post of its own, with connections of its own. */
    public NotePost(MailSettings settings) {
        this.settings = settings;
        this.hop = settings.leaves()
                ? new SmtpSender(
                        new SmtpConnections(settings.smtp(), settings.domain(), Patience.USUAL, System::nanoTime))
                : new OutboxSender(settings.outbox());
    }

    /** Tries once, within bounded time. Thread-safe; never throws for anything that the other side can do. */
    public Outcome carry(Note note) {
        return carry(note, settings.sender().getAddress());
    }

    /** The same in an envelope that comes back to {@code returnPath}, one addr-spec. */
    Outcome carry(Note note, String returnPath) {
        try {
            return hop.carry(NoteLetter.of(note, settings.sender()).returningTo(returnPath));
        } catch (IllegalArgumentException unwritable) {
            // The header writer's word: it names the header and the character, never the text.
            return new Outcome.Refused(unwritable.getMessage(), true);
        }
    }

    @Override
    public void close() {
        hop.close();
    }
}
