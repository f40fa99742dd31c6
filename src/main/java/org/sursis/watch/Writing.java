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

    /** A message as a sender wants it. */
    record Written(Outgoing message, byte[] bytes) {}

    /** These messages by their ids, their bytes kept; one that cannot be written in any way is not in it. */
    Map<UUID, Written> written(List<Claimed> claimed, Sender sender) {
        var all = new HashMap<UUID, Written>();
        var fresh = new ArrayList<Bytes>();
        var invited = invitations.to(
                claimed.stream().filter(message -> message.earlier() == null).toList());
        for (var each : claimed) {
            var message = links.mark(each.delivery(), each.notice(), each.bulletin())
                    .inviting(invited.get(each.delivery().id()));
            var bytes = each.earlier() != null ? each.earlier() : bytes(each, message, sender);
            if (bytes != null) {
                all.put(each.delivery().id(), new Written(message, bytes));
            }
            if (bytes != null && each.earlier() == null) {
                fresh.add(new Bytes(each.ticket(), bytes));
            }
        }
        outbox.keep(fresh);
        return all;
    }

    private byte[] bytes(Claimed claimed, Outgoing message, Sender sender) {
        if (claimed.bulletin() == null && claimed.notice().envelopeOnly()) {
            return plain(message, sender);
        }
        try {
            return sender.written(message);
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
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
