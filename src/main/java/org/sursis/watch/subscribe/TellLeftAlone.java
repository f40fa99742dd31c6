package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Orders;
import org.sursis.watch.Organizations;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.members.Members;

/**
 * Nobody hears of an order any more. That is told at once: to its supervisor, where there is none to the administrators, where there are
 * none to the organization's operator; and where even that fails, to whoever reads the log of the service.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TellLeftAlone {
    private static final Logger LOG = Logger.getLogger(TellLeftAlone.class);
    private static final Duration WORTH = Duration.ofDays(7);
    private static final int SUPERVISOR = 3;

    private final Orders orders;
    private final Organizations organizations;
    private final Members members;
    private final Letters letters;
    private final Journal journal;

    TellLeftAlone(Orders orders, Organizations organizations, Members members, Letters letters, Journal journal) {
        this.orders = orders;
        this.organizations = organizations;
        this.members = members;
        this.letters = letters;
        this.journal = journal;
    }

    void alone(@Observes LeftAlone alone) {
        var file =
                orders.find(alone.organization(), alone.order()).orElseThrow().file();
        var told = told(file);
        told.forEach(to -> letters.post(letter(alone, file, to)));
        if (told.isEmpty()) {
            LOG.errorf(
                    "organization=%s order=%s nobody hears of it any more, and there is nobody to tell that",
                    alone.organization(), alone.order());
        }
        journal.add(new Journal.Entry(
                alone.organization(),
                alone.order(),
                alone.at(),
                Actor.SERVICE,
                "order-left-alone",
                Map.of("told", Integer.toString(told.size()))));
    }

    private List<Letter.To> told(CaseFile file) {
        var organization = file.order().organization();
        var supervisors = file.contacts().stream()
                .filter(c -> c.tier() == SUPERVISOR)
                .flatMap(TellLeftAlone::mailbox)
                .toList();
        if (!supervisors.isEmpty()) {
            return supervisors;
        }
        var administrators = members.administrators(organization).stream()
                .map(m -> Letter.To.mail(m.profile().email(), m.profile().language()))
                .toList();
        if (!administrators.isEmpty()) {
            return administrators;
        }
        return organizations.find(organization).stream()
                .flatMap(o -> Optional.ofNullable(o.operator()).stream())
                .flatMap(TellLeftAlone::mailbox)
                .toList();
    }

    private static Stream<Letter.To> mailbox(Contact contact) {
        return Optional.ofNullable(contact.email()).map(email -> Letter.To.mail(email, contact.language())).stream();
    }

    private static Letter letter(LeftAlone alone, CaseFile file, Letter.To to) {
        var name = alone.order() + "|left alone|" + alone.at() + "|" + to.address();
        return new Letter(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                alone.organization(),
                to,
                Letter.Kind.LEFT_ALONE,
                Map.of(
                        "reference", file.order().reference(),
                        "order", alone.order().toString()),
                null,
                alone.at(),
                alone.at(),
                alone.at().plus(WORTH));
    }
}
