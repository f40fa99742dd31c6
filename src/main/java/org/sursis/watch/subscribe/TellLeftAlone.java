package org.sursis.watch.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.docket.CaseFile;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Orders;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.unreached.Administrators;

/**
 * Nobody hears of an order any more. That is told at once, over every way, to its supervisors and to whoever administers the organization:
 * no way to those on its list may lead anywhere, or it would not have come to this. Where there is nobody, whoever reads the log is told.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TellLeftAlone {
    private static final Logger LOG = Logger.getLogger(TellLeftAlone.class);
    private static final Duration WORTH = Duration.ofDays(7);
    private static final int SUPERVISOR = 3;

    private final Orders orders;
    private final Administrators administrators;
    private final Letters letters;
    private final Journal journal;

    TellLeftAlone(Orders orders, Administrators administrators, Letters letters, Journal journal) {
        this.orders = orders;
        this.administrators = administrators;
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

    private Collection<Letter.To> told(CaseFile file) {
        var supervisors =
                file.contacts().stream().filter(c -> c.tier() == SUPERVISOR).flatMap(Letter.To::ways);
        var others = administrators.of(file.order().organization()).stream().map(Administrators.Reader::to);
        return Stream.concat(supervisors, others)
                .collect(Collectors.toMap(
                        to -> to.address().toLowerCase(Locale.ROOT),
                        to -> to,
                        (first, same) -> first,
                        LinkedHashMap::new))
                .values();
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
                        "code", OrderCode.of(alone.order()),
                        "order", alone.order().toString()),
                null,
                alone.at(),
                alone.at(),
                alone.at().plus(WORTH));
    }
}
