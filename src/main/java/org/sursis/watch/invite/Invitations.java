package org.sursis.watch.invite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outgoing;

/** The invitations that leave with mails. One that cannot be had holds no mail back. */
@ApplicationScoped
public class Invitations {
    private static final Logger LOG = Logger.getLogger(Invitations.class);

    private final Invite invite;
    private final InvitationPaper paper;

    /** @param paper how they are written */
    public Invitations(Invite invite, InvitationPaper paper) {
        this.invite = invite;
        this.paper = paper;
    }

    /** What to attach to those of these messages that set, move or end a date, by the ids of their deliveries. */
    public Map<UUID, Outgoing.Attached> to(List<Claimed> messages) {
        var concerned = messages.stream().filter(Invite::concerns).toList();
        if (concerned.isEmpty()) {
            return Map.of();
        }
        try {
            return invite.to(concerned).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> attached(each.getValue())));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "%d mails leave without their invitations", concerned.size());
            return Map.of();
        }
    }

    private Outgoing.Attached attached(Invitation invitation) {
        return new Outgoing.Attached(InvitationPaper.method(invitation), paper.write(invitation));
    }
}
