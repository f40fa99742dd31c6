package org.sursis.watch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.watch.Actor;
import org.sursis.watch.Outbox;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;
import org.sursis.watch.ReadMessages;
import org.sursis.watch.chain.Chain;
import org.sursis.watch.chain.Link;

/** Puts together one order's story, and changes nothing. What belongs to another organization is not there. */
@ApplicationScoped
public class GatherEvidence {
    private static final int STRETCH = 200;
    private static final String NO_LINK = "[…]";

    private final ReadCase cases;
    private final ReadMessages messages;
    private final Outbox outbox;
    private final Chain chain;

    GatherEvidence(ReadCase cases, ReadMessages messages, Outbox outbox, Chain chain) {
        this.cases = cases;
        this.messages = messages;
        this.outbox = outbox;
        this.chain = chain;
    }

    /** All of an order's story as it stands now. */
    @Transactional
    public Evidence of(Actor who, UUID order) {
        var watched = cases.order(who, order);
        // The head first: what comes to the chain while the rest is read is left for the next time.
        var head = chain.head(who.organization());
        var entries = all(ask -> chain.of(who.organization(), order, ask)).stream()
                .filter(link -> link.seq() <= head.seq())
                .toList();
        var told = new ArrayList<>(all(ask -> messages.latest(who, order, ask)));
        Collections.reverse(told);
        var planned = planned(entries);
        var stored = outbox.fingerprints(who.organization(), order);
        var shown = told.stream().map(m -> message(m, planned, stored)).toList();
        return new Evidence(
                watched, shown, entries, head, entries.stream().allMatch(Link::sound), cases.now(), who.name());
    }

    private static <T> List<T> all(Function<Page.Ask, Page<T>> list) {
        var all = new ArrayList<T>();
        String next = null;
        do {
            var page = list.apply(new Page.Ask(next, STRETCH));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    /** By message, the fingerprint that the journal holds. */
    private static Map<String, String> planned(List<Link> entries) {
        return entries.stream()
                .filter(l -> l.entry().event().equals("delivery-planned"))
                .collect(Collectors.toMap(
                        l -> l.entry().details().get("delivery"),
                        l -> l.entry().details().get("says")));
    }

    private Evidence.Message message(
            ReadMessages.Message message, Map<String, String> planned, Map<UUID, String> stored) {
        var id = message.told().delivery().id();
        var fingerprint = stored.get(id);
        boolean asPlanned = fingerprint != null && fingerprint.equals(planned.get(id.toString()));
        return new Evidence.Message(
                message.told(),
                message.shown().subject(),
                message.without(message.shown().text(), NO_LINK),
                asPlanned);
    }
}
