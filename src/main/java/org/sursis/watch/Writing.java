package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.watch.Outbox.Bytes;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.invite.Invitations;

/**
 * Puts claimed messages into the bytes that leave, and keeps them before the first one does: a copy that is sent because nobody
 * knows what became of the first is the same, even by another release with other templates.
 */
@ApplicationScoped
class Writing {
    private static final Logger LOG = Logger.getLogger(Writing.class);

    private final Outbox outbox;
    private final Links links;
    private final Invitations invitations;
    private final Troubles troubles;

    Writing(Outbox outbox, Links links, Invitations invitations, Troubles troubles) {
        this.outbox = outbox;
        this.links = links;
        this.invitations = invitations;
        this.troubles = troubles;
    }

    /** The message as a sender wants it. */
    Outgoing outgoing(Claimed claimed) {
        return links.mark(claimed.delivery(), claimed.notice(), claimed.bulletin());
    }

    /** The bytes of these messages by their ids, kept; one that cannot be written in any way is not in it. */
    Map<UUID, byte[]> bytes(List<Claimed> claimed, Sender sender) {
        var all = new HashMap<UUID, byte[]>();
        var fresh = new ArrayList<Bytes>();
        var invited = invitations.to(
                claimed.stream().filter(message -> message.earlier() == null).toList());
        for (var message : claimed) {
            var bytes = message.earlier() != null
                    ? message.earlier()
                    : written(message, sender, invited.get(message.delivery().id()));
            if (bytes != null) {
                all.put(message.delivery().id(), bytes);
            }
            if (bytes != null && message.earlier() == null) {
                fresh.add(new Bytes(message.ticket(), bytes));
            }
        }
        outbox.keep(fresh);
        return all;
    }

    private byte[] written(Claimed claimed, Sender sender, Outgoing.Attached invitation) {
        var message = outgoing(claimed).inviting(invitation);
        if (claimed.bulletin() == null && claimed.notice().envelopeOnly()) {
            return plain(message, sender);
        }
        try {
            return sender.written(message);
        } catch (RuntimeException broken) {
            LOG.errorf(
                    broken,
                    "delivery=%s channel=%s cannot be put into words; its reader is told to sign in",
                    claimed.delivery().id(),
                    sender.channel());
            return plain(message, sender);
        }
    }

    private byte[] plain(Outgoing message, Sender sender) {
        try {
            var bytes = sender.plain(message);
            troubles.sentPlain();
            return bytes;
        } catch (IllegalArgumentException unwritable) {
            // It names the header and the character, never the text.
            LOG.errorf("delivery=%s cannot be written: %s", message.delivery().id(), unwritable.getMessage());
            return null;
        }
    }
}
