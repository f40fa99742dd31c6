package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
import org.sursis.board.look.Frame;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.Tongue;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.notice.law.DeadlineLabels;
import org.sursis.notice.law.SpokenSteps;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;
import org.sursis.watch.chain.ReadChain;
import org.sursis.watch.proof.ReadHealth;

/** Puts the page of one order together. */
@Singleton
class OrderComposer {
    private static final int HISTORY = 200;
    /** Ids tell a reader nothing; the API has them. */
    private static final String AN_ID = "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ?)+|[0-9a-f]{64}";

    private static final String A_FORM = "[A-Za-z0-9-]{1,64}";

    private static final Page.Ask ALERTS = new Page.Ask(null, 100);

    private final ReadCase cases;
    private final OrderRaces races;
    private final ReadChain chain;
    private final MessageComposer messages;
    private final ReadHealth health;

    OrderComposer(ReadCase cases, OrderRaces races, ReadChain chain, MessageComposer messages, ReadHealth health) {
        this.cases = cases;
        this.races = races;
        this.chain = chain;
        this.messages = messages;
        this.health = health;
    }

    OrderPage page(Actor who, UUID id, String historyAfter, WhatIf whatIf, Tongue tongue, boolean signedIn) {
        var watched = cases.order(who, id);
        var file = watched.file();
        var phrases = tongue.phrases(file.order().zone(), cases.now());
        var rows = new AlertRows(phrases);
        var ways = health.of(who, file);
        var history = chain.history(who, id, new Page.Ask(historyAfter, HISTORY));
        return new OrderPage(
                Frame.of(tongue, file.order().reference(), signedIn),
                file.order().reference(),
                Marks.of(watched, phrases),
                tongue.race(),
                races.now(who, file, phrases),
                races.supposed(who, file, whatIf, phrases),
                choices(file, whatIf, phrases),
                new OrderFacts(phrases, races.jurisdiction(file, phrases)).of(watched),
                new FilingRows(phrases).of(file),
                deadlines(who, id, phrases),
                file.contacts().stream()
                        .map(c -> contact(c, ways.getOrDefault(c.id(), Map.of()), phrases))
                        .toList(),
                new AskForProof(file, ways).in(phrases.rows()),
                new Coming(cases.schedule(who, id)).rows(rows, file),
                cases.alerts(who, id, null, ALERTS).items().stream()
                        .map(a -> rows.row(a, file))
                        .toList(),
                history.items().stream().map(l -> entry(l.entry(), phrases)).toList(),
                history.next() == null ? null : "/orders/" + id + "?history=" + history.next(),
                messages.stretch(who, id, null, phrases));
    }

    /** What is said when one comes here from the form by which the order was entered; null otherwise. */
    Stored stored(Actor who, UUID id, String form, Tongue tongue) {
        if (form == null || !form.matches(A_FORM)) {
            return null;
        }
        var watched = cases.order(who, id);
        var order = watched.file().order();
        var words = tongue.entry();
        var phrases = tongue.phrases(order.zone(), cases.now());
        var removal = order.removal().current();
        return new Stored(
                removal == null
                        ? words.storedNoDate(order.reference())
                        : words.stored(
                                order.reference(), watched.file().filings().size(), phrases.removal(removal)),
                watched.nextReviewAt() == null ? null : words.storedNext(phrases.momentIn(watched.nextReviewAt())),
                Stored.shelf(who),
                form);
    }

    private static List<Running.Choice> choices(CaseFile file, WhatIf whatIf, Phrases phrases) {
        return file.filings().stream()
                .filter(f -> !f.done() && !f.abandoned())
                .map(f -> new Running.Choice(
                        f.code(),
                        Phrases.capital(phrases.filing(f)),
                        whatIf != null && f.code().equals(whatIf.filing())))
                .toList();
    }

    private Rows.Deadlines deadlines(Actor who, UUID id, Phrases phrases) {
        var language = phrases.tongue().language();
        return new Rows.Deadlines(
                new DeadlineRows(phrases).rows(cases.deadlines(who, id)),
                DeadlineLabels.in(language),
                SpokenSteps.noAdvice(language));
    }

    private static Rows.ContactRow contact(Contact contact, Map<Channel, Health> ways, Phrases phrases) {
        var tongue = phrases.tongue();
        var leaving = contact.leaving();
        return new Rows.ContactRow(
                tongue.docket().tier(contact.tier()),
                contact.name(),
                Stream.of(
                                way(contact.email(), ways.get(Channel.EMAIL), phrases),
                                way(contact.phone(), ways.get(Channel.SMS), phrases))
                        .flatMap(Optional::stream)
                        .toList(),
                tongue.called(contact.language()),
                leaving == null ? null : phrases.rows().stillTold(leaving.by().name()));
    }

    private static Optional<String> way(String address, Health health, Phrases phrases) {
        return Optional.ofNullable(address)
                .map(a -> health == null
                        ? a
                        : phrases.rows().wayWithHealth(a, phrases.rows().health(health)));
    }

    private static Rows.HistoryRow entry(Journal.Entry entry, Phrases phrases) {
        return new Rows.HistoryRow(
                phrases.moment(entry.at()),
                entry.who(),
                Phrases.capital(phrases.happening(entry.event())),
                details(entry));
    }

    private static String details(Journal.Entry entry) {
        var shown = new ArrayList<String>();
        new TreeMap<>(entry.details()).forEach((name, value) -> {
            if (!value.isEmpty() && !value.matches(AN_ID)) {
                shown.add(name + ": " + value);
            }
        });
        return List.copyOf(shown).stream().collect(Collectors.joining(" · "));
    }
}
