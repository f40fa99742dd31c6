package org.sursis.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.fixtures.Cases;
import org.sursis.law.GateTime;
import org.sursis.law.LawBook;
import org.sursis.law.order.KeptDeadline;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderLaw;

/** One order on a desk: reviews it as time goes by and keeps what was said, as the service does with its tables. */
final class Desk {
    private CaseFile file;
    private final Policy policy;
    private List<Alert> alerts = List.of();
    private List<Situation.DeadEnd> deadEnds = List.of();
    private LawBook book = new LawBook(List.of(), Map.of());
    private List<KeptDeadline> kept = List.of();
    private final Set<UUID> told = new HashSet<>();
    private Instant reviewedAt;
    private Verdict last;
    private final List<Delivery> sent = new ArrayList<>();

    Desk(CaseFile file, Policy policy) {
        this.file = file;
        this.policy = policy;
    }

    static Desk with(Cases cases) {
        return new Desk(cases.file(), Cases.policy());
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
        last = Review.of(situation(ledger, now), now);
        var ended = last.ended().stream().collect(Collectors.toMap(Alert::id, a -> a));
        alerts = Stream.concat(alerts.stream().map(a -> ended.getOrDefault(a.id(), a)), last.raised().stream())
                .toList();
        last.messages().forEach(m -> told.add(m.contact()));
        sent.addAll(last.messages());
        deadEnds = List.of();
        reviewedAt = now;
        return last;
    }

    private Situation situation(Ledger ledger, Instant now) {
        var gates = GateTime.of(file.order(), book, now);
        return new Situation(file, alerts, deadEnds, told, policy, reviewedAt, ledger, gates, null);
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
        deadEnds = List.of(new Situation.DeadEnd(UUID.randomUUID(), contact.id(), contact.name(), channel, "550"));
        return this;
    }

    Desk answered(Answer.Word word, String by, String at) {
        var now = Cases.at(at);
        var until = word == Answer.Word.NOT_MINE
                ? null
                : Answering.until(situation(Ledger.of(kept, OrderLaw.of(book, file), file, now), now), word, now);
        alerts = alerts.stream()
                .map(a -> !a.awaitsAnswer() ? a : a.answered(new Answer(word, by, null, now, until)))
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

    List<String> messages() {
        return sent.stream()
                .map(m -> m.createdAt().atZone(Cases.MONTREAL).toLocalDateTime() + " "
                        + m.channel().code() + " " + m.address())
                .toList();
    }
}
