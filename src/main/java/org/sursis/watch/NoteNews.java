package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sursis.alert.Receipt;
import org.sursis.watch.Notes.Sent;
import org.sursis.watch.proof.Proofs;

/**
 * What became of a message of the morning or a letter. None has a ladder that would go on to somebody else; but where one does not
 * arrive no alert would, and whoever counts on that address is told now, and not on the day on which it matters.
 */
@ApplicationScoped
@Everywhere
public class NoteNews {
    private final Notes notes;
    private final Journal journal;
    private final Proofs proofs;
    private final Clock clock;

    NoteNews(Notes notes, Journal journal, Proofs proofs, Clock clock) {
        this.notes = notes;
        this.journal = journal;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The next hop refused it for good. Written down before the message ends, so that a crash in between repeats it. */
    @Transactional
    public void refused(Sent note, String because) {
        var now = clock.instant();
        notes.deadEnd(note, because, now);
        journal(note, "note-refused", because, now);
    }

    /** News of one that was taken. The same news again changes nothing. Returns false when there is no such message. */
    @Transactional(TxType.MANDATORY)
    boolean take(UUID id, Receipt news, String because) {
        var found = notes.find(id);
        found.ifPresent(note -> take(note, news, because, clock.instant()));
        return found.isPresent();
    }

    private void take(Sent note, Receipt news, String because, Instant now) {
        boolean fresh = news == Receipt.FAILED ? notes.end(note, because, now) : notes.heard(note, because);
        if (!fresh) {
            return;
        }
        switch (news) {
            case FAILED -> {
                notes.deadEnd(note, because, now);
                journal(note, "note-bounced", because, now);
            }
            case DELAYED -> {
                notes.delayed(note, now);
                journal(note, "note-delayed", because, now);
            }
            case DELIVERED -> proofs.proven(note.organization(), note.channel(), note.address(), now);
            case AWAY -> journal(note, "reader-away", because, now);
            case PASSED_ON -> {}
        }
    }

    private void journal(Sent note, String event, String because, Instant now) {
        var details = Map.of(
                "note", note.id().toString(),
                "kind", note.kind(),
                "channel", note.channel().code(),
                "because", because);
        journal.add(new Journal.Entry(note.organization(), null, now, Actor.SERVICE, event, details));
    }
}
