package org.sursis.watch.evidence;

import java.time.Instant;
import java.util.List;
import org.sursis.alert.Alert;
import org.sursis.watch.Outbox;
import org.sursis.watch.Watched;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;

/**
 * One order's story.
 *
 * @param messages every message, oldest first
 * @param entries all that the journal tells of the order, oldest first
 * @param head where the organization's chain ended when this was put together; no entry is behind it
 * @param sound true when each of these entries is what was hashed; whether all follow one another only the whole chain shows
 * @param at when this was put together
 * @param by the key that asked for it
 */
public record Evidence(
        Watched order, List<Message> messages, List<Link> entries, Head head, boolean sound, Instant at, String by) {

    public Evidence {
        messages = List.copyOf(messages);
        entries = List.copyOf(entries);
    }

    /**
     * A message as its reader saw it, without the link, which would answer in the reader's name.
     *
     * @param subject null where the channel has none
     * @param asPlanned true when the journal holds the fingerprint of what is shown here, from when the message was decided; false when
     *     it holds another one or, of a message from before there was a chain, none
     */
    public record Message(Outbox.Told told, String subject, String text, boolean asPlanned) {

        /** The alerts that it carries. */
        public List<Alert> alerts() {
            return told.alerts();
        }
    }

    /** Entries of these events, in their order. */
    public List<Link> of(String... events) {
        var wanted = List.of(events);
        return entries.stream().filter(l -> wanted.contains(l.entry().event())).toList();
    }

    /** Who answered what. */
    public List<Link> answers() {
        return of("alert-answered");
    }

    /** When the removal was set, moved or confirmed, and why. */
    public List<Link> dates() {
        return entries.stream()
                .filter(l -> l.entry().details().containsKey("removal"))
                .toList();
    }

    /** When the order's colour changed. */
    public List<Link> standings() {
        return of("standing-changed");
    }

    /** What ended messages, alerts or the watch, and why. */
    public List<Link> stops() {
        return of(
                "stay-set",
                "stay-lifted",
                "closure-asked",
                "closure-withdrawn",
                "order-closed",
                "watch-resumed",
                "glass-broken",
                "alert-ended",
                "delivery-cancelled",
                "delivery-expired",
                "sms-stopped");
    }

    /** Places in the chain of the entries about a message. */
    public List<Long> about(Message message) {
        var id = message.told().delivery().id().toString();
        return entries.stream()
                .filter(l -> id.equals(l.entry().details().get("delivery")))
                .map(Link::seq)
                .toList();
    }
}
