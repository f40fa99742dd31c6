package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.notice.PlainNotice;

/** Every message as its reader sees it, for those who may see the order. */
@ApplicationScoped
public class ReadMessages {
    private final Outbox outbox;
    private final Links links;
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);

    ReadMessages(Outbox outbox, Links links, @Any Instance<Sender> senders) {
        this.outbox = outbox;
        this.links = links;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
    }

    /**
     * A message, what became of it, and its words.
     *
     * @param links those in it, the first one first: each speaks for its reader, so nobody else is shown them
     */
    public record Message(Outbox.Told told, Sender.Shown shown, List<URI> links) {

        public Message {
            links = List.copyOf(links);
        }

        /** The text with something else in the place of its links. */
        public String without(String text, String instead) {
            var hidden = text;
            for (var link : links) {
                hidden = hidden.replace(link.toString(), instead);
            }
            return hidden;
        }
    }

    /** Messages of the caller's organization, newest first; {@code order} may be null. */
    @Transactional
    public Page<Message> latest(Actor who, UUID order, Page.Ask ask) {
        var page = outbox.list(who.organization(), order, null, ask);
        return new Page<>(page.items().stream().map(this::message).toList(), page.next());
    }

    /** One message of the caller's organization. */
    @Transactional
    public Message one(Actor who, UUID delivery) {
        return outbox.find(delivery)
                .filter(told -> told.delivery().organization().equals(who.organization()))
                .map(this::message)
                .orElseThrow(() -> Refusal.notFound("message"));
    }

    private Message message(Outbox.Told told) {
        var delivery = told.delivery();
        var outgoing = links.mark(delivery, told.notice(), told.bulletin());
        return new Message(told, shown(senders.get(delivery.channel()), outgoing), outgoing.links());
    }

    private static Sender.Shown shown(Sender sender, Outgoing message) {
        try {
            return sender.shown(message);
        } catch (RuntimeException unwritable) {
            var notice = message.notice();
            // Whoever sends it has said so aloud; a page of messages must not be lost for one.
            return new Sender.Shown(
                    null,
                    PlainNotice.text(
                            notice.language(), notice.code(), message.link().toString()),
                    null);
        }
    }
}
