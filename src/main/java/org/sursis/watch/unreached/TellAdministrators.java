package org.sursis.watch.unreached;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.docket.RemovalOrder;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letters;

/** Tells those who administer an organization that nobody can be reached for an order, and notes in its history that they were told. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TellAdministrators {
    private static final Logger LOG = Logger.getLogger(TellAdministrators.class);

    private final UnreachedOrders orders;
    private final Administrators administrators;
    private final Letters letters;
    private final Journal journal;

    TellAdministrators(UnreachedOrders orders, Administrators administrators, Letters letters, Journal journal) {
        this.orders = orders;
        this.administrators = administrators;
        this.letters = letters;
        this.journal = journal;
    }

    /** What is told; the public code stands in the letter and in the history. */
    private enum Turn {
        BEGAN("began"),
        LASTS("lasts"),
        OVER("over"),
        CLOSED("closed");

        private final String code;

        Turn(String code) {
            this.code = code;
        }
    }

    /** What is known of these orders. */
    public Map<UUID, Unreached> known(List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : orders.of(ids);
    }

    /** Writes down how an order stands after a look, null where somebody can be reached, and tells what is another than before. */
    public void settle(RemovalOrder order, Unreached before, Unreached after, Instant now) {
        if (after == null && before != null) {
            orders.end(order.id());
            tell(order, before, over(order, before, now), order.open() ? Turn.OVER : Turn.CLOSED, now);
        } else if (after != null && !after.equals(before)) {
            orders.save(order.organization(), order.id(), after);
            tell(order, after, administrators.of(order.organization()), before == null ? Turn.BEGAN : Turn.LASTS, now);
        }
    }

    /** Of whom the first letter about it was still waiting to leave, as where all mail stands still, need not be told that it is over. */
    private List<Administrators.Reader> over(RemovalOrder order, Unreached before, Instant now) {
        var told = new ArrayList<Administrators.Reader>();
        for (var reader : administrators.of(order.organization())) {
            boolean took = letters.withdraw(order.organization(), id(order, before.toldAt(), reader), now);
            boolean knows = !took || !before.toldAt().equals(before.since());
            // A short message says no more than that there is something to look at, and so only ever alarms.
            if (knows && reader.to().channel() == Channel.EMAIL) {
                told.add(reader);
            }
        }
        return told;
    }

    private void tell(RemovalOrder order, Unreached what, List<Administrators.Reader> readers, Turn turn, Instant now) {
        for (var reader : readers) {
            letters.post(letter(order, what, reader, turn, now));
        }
        boolean alone = readers.isEmpty() && (turn == Turn.BEGAN || turn == Turn.LASTS);
        if (alone) {
            LOG.warnf("nobody can be reached for order %s, and no administrator has an address", order.id());
        }
        var to = readers.stream().map(Administrators.Reader::name).distinct().collect(Collectors.joining(", "));
        journal.add(new Journal.Entry(
                order.organization(),
                order.id(),
                now,
                Actor.SERVICE,
                "administrators-told",
                Map.of("because", turn.code, "to", to)));
    }

    private static Letter letter(
            RemovalOrder order, Unreached what, Administrators.Reader reader, Turn turn, Instant now) {
        var facts = Map.of(
                "turn", turn.code,
                "order", order.id().toString(),
                "reference", order.reference(),
                "code", OrderCode.of(order.id()),
                "since", what.since().toString(),
                "zone", order.zone().getId());
        return new Letter(
                id(order, now, reader),
                order.organization(),
                reader.to(),
                Letter.Kind.UNREACHED,
                facts,
                reader.person(),
                now,
                now,
                // The next one takes its place then.
                now.plus(Unreached.AGAIN_AFTER));
    }

    /** The same for the same telling, so that it can be taken back. */
    private static UUID id(RemovalOrder order, Instant at, Administrators.Reader reader) {
        var text = "unreached " + order.id() + " " + at + " " + reader.to().address();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
