package org.sursis.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.docket.By;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.fixtures.Cases;
import org.sursis.law.GateTime;
import org.sursis.law.LawBook;
import org.sursis.law.order.KeptDeadline;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderLaw;
import org.sursis.race.Race;

/** One order on a desk: reviews it as time goes by and keeps what was said, as the service does with its tables. */
final class Desk {
    private CaseFile file;
    private final Policy policy;
    private List<Alert> alerts = List.of();
    private final List<Undelivered> dead = new ArrayList<>();
    private final Set<Way> stuck = new HashSet<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<Way, Instant> takenAt = new HashMap<>();
    private final Set<UUID> saidLate = new HashSet<>();
    private final Set<Said> reached = new HashSet<>();
    private final Set<Planned> planned = new HashSet<>();
    private Race race;
    private LawBook book = new LawBook(List.of(), Map.of());
    private List<KeptDeadline> kept = List.of();
    private Instant reviewedAt;
    private Verdict last;
    private final List<Delivery> sent = new ArrayList<>();

    private record Said(UUID contact, UUID alert) {}

    private record Planned(Way way, UUID alert) {}

    Desk(CaseFile file, Policy policy) {
        this.file = file;
        this.policy = policy;
    }

    static Desk with(Cases cases) {
        return new Desk(cases.file(), Cases.policy());
    }

    /** From now on its chain is reckoned. */
    Desk raced() {
        race = Cases.RACE;
        return this;
    }

    /** From now on this is the law. */
    Desk under(LawBook law) {
        book = law;
        return this;
    }

    Desk happened(String code, String on, String recordedAt) {
        return change(f -> f.withEvents(Stream.concat(f.events().stream(), Stream.of(Cases.event(code, on, recordedAt)))
                .toList()));
    }

    Verdict reviewAt(Instant now) {
        var ledger = Ledger.of(kept, OrderLaw.of(book, file), file, now);
        kept = ledger.kept();
        carry(now);
        last = Review.of(situation(ledger, now), now);
        var ended = last.ended().stream().collect(Collectors.toMap(Alert::id, a -> a));
        alerts = Stream.concat(alerts.stream().map(a -> ended.getOrDefault(a.id(), a)), last.raised().stream())
                .toList();
        sent.addAll(last.messages().stream().flatMap(m -> onlyNew(m).stream()).toList());
        last.raised().stream()
                .filter(a -> a.matter() instanceof Matter.Unreachable)
                .forEach(a -> saidLate.add(((Matter.Unreachable) a.matter()).delivery()));
        dead.clear();
        reviewedAt = now;
        return last;
    }

    private Situation situation(Ledger ledger, Instant now) {
        var gates = GateTime.of(file.order(), book, now);
        return new Situation(file, alerts, post(), policy, reviewedAt, ledger, gates, race);
    }

    Verdict reviewAt(String now) {
        return reviewAt(Cases.at(now));
    }

    /** Sleeps from wake-up to wake-up until the given moment, that one included. */
    Desk until(String moment) {
        while (last.nextReviewAt() != null && !last.nextReviewAt().isAfter(Cases.at(moment))) {
            reviewAt(last.nextReviewAt());
        }
        return this;
    }

    Desk change(UnaryOperator<CaseFile> how) {
        file = how.apply(file);
        return this;
    }

    Desk died(Contact contact, Channel channel) {
        var way = new Way(contact.id(), channel);
        dead.add(new Undelivered(
                UUID.randomUUID(), way, Severity.URGENT, List.of(UUID.randomUUID()), reviewedAt, true, false, "550"));
        return this;
    }

    /** A message of no order died there. */
    Desk noteDied(Contact contact, Channel channel) {
        var way = new Way(contact.id(), channel);
        dead.add(new Undelivered(UUID.randomUUID(), way, Severity.NOTICE, List.of(), reviewedAt, true, false, "550"));
        return this;
    }

    /** From now on no message over this way is taken. */
    Desk stuck(Contact contact, Channel channel) {
        stuck.add(new Way(contact.id(), channel));
        return this;
    }

    /** From now on messages over this way are taken again, and so are those that wait. */
    Desk flows(Contact contact, Channel channel) {
        stuck.remove(new Way(contact.id(), channel));
        return this;
    }

    /** As the outbox keeps it: an alert that was planned for a person over a channel before is left out. */
    private Optional<Delivery> onlyNew(Delivery m) {
        var fresh = m.alerts().stream()
                .filter(a -> planned.add(new Planned(m.way(), a)))
                .toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delivery(
                        m.id(),
                        m.organization(),
                        m.order(),
                        m.contact(),
                        m.channel(),
                        m.address(),
                        m.severity(),
                        fresh,
                        m.createdAt(),
                        m.dueAt(),
                        m.expiresAt()));
    }

    /** What was due before this moment and is not stuck has been taken by now. */
    private void carry(Instant now) {
        for (var m : sent) {
            if (m.dueAt().isBefore(now) && !stuck.contains(m.way()) && taken.add(m.id())) {
                takenAt.put(m.way(), now);
                m.alerts().forEach(a -> reached.add(new Said(m.contact(), a)));
            }
        }
    }

    private Post post() {
        var used = sent.stream().map(Delivery::way).collect(Collectors.toSet());
        var undelivered = Stream.concat(
                dead.stream(),
                sent.stream()
                        .filter(m -> !taken.contains(m.id()) && !reached(m))
                        .map(this::waiting));
        return new Post(undelivered.toList(), used, takenAt);
    }

    private boolean reached(Delivery message) {
        return message.alerts().stream().allMatch(a -> reached.contains(new Said(message.contact(), a)));
    }

    private Undelivered waiting(Delivery message) {
        boolean said = saidLate.contains(message.id());
        return new Undelivered(
                message.id(),
                message.way(),
                message.severity(),
                message.alerts(),
                message.dueAt(),
                false,
                said,
                "no attempt was made");
    }

    Desk answered(Answer.Word word, String by, String at) {
        return answered(word, by, at, null);
    }

    /** As somebody of the list does by the link in their message. */
    Desk answered(Answer.Word word, Contact by, String at) {
        return answered(word, by.name(), at, by.id());
    }

    private Desk answered(Answer.Word word, String by, String at, UUID contact) {
        var now = Cases.at(at);
        var until = word == Answer.Word.NOT_MINE
                ? null
                : Answering.until(situation(Ledger.of(kept, OrderLaw.of(book, file), file, now), now), word, now);
        alerts = alerts.stream()
                .map(a -> !a.awaitsAnswer()
                        ? a
                        : a.answered(new Answer(word, new By(null, by), null, null, now, until, contact)))
                .map(a -> word == Answer.Word.NOT_MINE && a.awaitsAnswer() ? a.windowEnded(now) : a)
                .toList();
        return this;
    }

    List<Alert> alerts() {
        return alerts;
    }

    CaseFile file() {
        return file;
    }

    Verdict last() {
        return last;
    }

    /** What was raised since the desk was set up, a line each: when, what, how loud, to whom. */
    List<String> transcript() {
        return alerts.stream().map(this::line).toList();
    }

    String line(Alert alert) {
        var what = alert.matter() instanceof Matter.Approach approach
                ? "approach " + (approach.limit() == null ? "" : approach.target() + " ")
                        + approach.rung().code()
                        + (approach.missed().isEmpty()
                                ? ""
                                : " missed "
                                        + approach.missed().stream()
                                                .map(Rung::code)
                                                .toList())
                        + (approach.lateBecause() == Matter.Lateness.ON_TIME ? "" : " " + approach.lateBecause())
                : alert.kind().code()
                        + (alert.matter().subject().contains(" ")
                                ? " " + alert.matter().subject()
                                : "");
        var to = alert.recipients().stream()
                .map(id -> "tier " + file.contact(id).orElseThrow().tier())
                .collect(Collectors.joining("+"));
        return alert.at().atZone(Cases.MONTREAL).toLocalDateTime() + " " + what + " "
                + alert.severity().code() + " to " + to;
    }

    /** The situation as a review at this moment would find it. */
    Situation seenAt(Instant now) {
        carry(now);
        return situation(Ledger.of(kept, OrderLaw.of(book, file), file, now), now);
    }

    List<Delivery> sent() {
        return sent;
    }

    List<String> messages() {
        return sent.stream()
                .map(m -> m.createdAt().atZone(Cases.MONTREAL).toLocalDateTime() + " "
                        + m.channel().code() + " " + m.address())
                .toList();
    }
}
