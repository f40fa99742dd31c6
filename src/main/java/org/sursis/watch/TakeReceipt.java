package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Receipt;
import org.sursis.watch.Receipts.Handed;
import org.sursis.watch.proof.Proofs;

/**
 * A next hop tells what became of a message that it took. A message that came back is dead, and who is told instead is decided in
 * the same transaction. What comes by mail is signed by nobody, and never confirms ({@link Returns.Returned}); so the worst that forged
 * mail can do is to have one person more told.
 */
@ApplicationScoped
@Everywhere
public class TakeReceipt {
    private final Receipts receipts;
    private final NoteNews notes;
    private final WakeUp wakeUp;
    private final Journal journal;
    private final Proofs proofs;
    private final Clock clock;

    TakeReceipt(Receipts receipts, NoteNews notes, WakeUp wakeUp, Journal journal, Proofs proofs, Clock clock) {
        this.receipts = receipts;
        this.notes = notes;
        this.wakeUp = wakeUp;
        this.journal = journal;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Takes the news. The same news again changes nothing. Returns false when there is no such message.
     *
     * @param because the other side's reason in a few words, without addresses
     */
    @Transactional
    public boolean take(UUID message, Receipt news, String because) {
        var held = receipts.hold(message);
        held.ifPresent(delivery -> take(delivery, news, because, clock.instant()));
        return held.isPresent() || notes.take(message, news, because);
    }

    /**
     * Takes the news of a gateway about a short message, which it names by our id, by its own, or by both. Returns false when there is no
     * such message.
     *
     * @param ours the id that we gave it, or null
     * @param theirs the gateway's own id, or an empty text
     */
    @Transactional
    public boolean take(UUID ours, String theirs, Receipt news, String because) {
        return ours != null && take(ours, news, because)
                || receipts.byGateway(theirs)
                        .filter(found -> take(found, news, because))
                        .isPresent();
    }

    private void take(Handed message, Receipt news, String because, Instant now) {
        var next = news.after(message.state());
        next.ifPresent(state -> receipts.end(message, state, now, because));
        if (next.filter(DeliveryState.CONFIRMED::equals).isPresent()) {
            proofs.proven(message.delivery(), now);
        }
        if (news == Receipt.DELAYED) {
            receipts.delayed(message, now);
        }
        if (next.isPresent() || !receipts.noted(message, event(news))) {
            journal.add(entry(message, news, because, now));
        }
        // Whom a subscriber's message did not reach is a matter of the subscription.
        if (message.subscriber() == null
                && next.filter(DeliveryState.DEAD::equals).isPresent()) {
            wakeUp.because(message.organization(), message.order(), now);
        }
    }

    private static Journal.Entry entry(Handed message, Receipt news, String because, Instant now) {
        var details = new HashMap<>(Map.of(
                "delivery", message.delivery().toString(),
                "channel", message.channel().code(),
                "because", because));
        if (message.subscriber() == null) {
            details.put("to", message.reader());
        } else {
            details.put("subscription", message.subscriber().toString());
        }
        return new Journal.Entry(message.organization(), message.order(), now, "sursis", event(news), details);
    }

    private static String event(Receipt news) {
        return switch (news) {
            case DELIVERED -> "delivery-confirmed";
            case FAILED -> "delivery-bounced";
            case DELAYED -> "delivery-delayed";
            case PASSED_ON -> "delivery-passed-on";
            case AWAY -> "reader-away";
        };
    }
}
