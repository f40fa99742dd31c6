package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Hearing;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.watch.AnswerByLink.NewDate;
import org.sursis.watch.AnswerByLink.Question;
import org.sursis.watch.proof.Proofs;

/** A message and the one it was sent to, within the walls of their organization. */
@ApplicationScoped
class AnswerMessage {
    /** Why an answer was refused. */
    static final String NOT_LISTED = "not-on-the-list";

    private final Outbox outbox;
    private final Orders orders;
    private final Alerts alerts;
    private final Acknowledge acknowledge;
    private final Proofs proofs;
    private final Journal journal;
    private final Clock clock;

    AnswerMessage(
            Outbox outbox,
            Orders orders,
            Alerts alerts,
            Acknowledge acknowledge,
            Proofs proofs,
            Journal journal,
            Clock clock) {
        this.outbox = outbox;
        this.orders = orders;
        this.alerts = alerts;
        this.acknowledge = acknowledge;
        this.proofs = proofs;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the message asks. */
    @Transactional
    Question look(Actor who, UUID delivery) {
        return question(who, delivery);
    }

    /** Answers the first of the alerts that are open, if one is and if whoever answers is still on the list. */
    @Transactional
    Question answer(Actor who, UUID delivery, Acknowledge.Reply reply) {
        var asked = question(who, delivery);
        if (asked.open().isEmpty()) {
            return asked;
        }
        var alert = asked.open().get(0);
        if (!asked.listed()) {
            journal.add(refused(who, alert, reply, clock.instant()));
            return asked;
        }
        acknowledge.answer(who, alert.id(), reply, hearing(who, delivery)::meant);
        // Whoever answers from there has shown that it reaches somebody.
        proofs.proven(delivery, clock.instant());
        return question(who, delivery);
    }

    private Hearing hearing(Actor who, UUID delivery) {
        var message = outbox.find(delivery).orElseThrow().delivery();
        return new Hearing(message, outbox.reached(message.order(), who.id()));
    }

    /** What they know may matter all the same, and so it stands in the history. */
    private static Journal.Entry refused(Actor who, Alert alert, Acknowledge.Reply reply, Instant now) {
        var details = new TreeMap<String, String>();
        details.put("alert", alert.id().toString());
        details.put("answer", reply.word().code());
        details.put("because", NOT_LISTED);
        Optional.ofNullable(reply.note()).ifPresent(note -> details.put("note", note));
        Optional.ofNullable(reply.proof()).ifPresent(proof -> details.put("proof", proof));
        return new Journal.Entry(alert.organization(), alert.order(), now, who.name(), "answer-refused", details);
    }

    private Question question(Actor who, UUID delivery) {
        return outbox.find(delivery)
                .filter(told -> told.delivery().organization().equals(who.organization()))
                .map(told -> question(who, told))
                .orElseThrow(() -> Refusal.notFound("message"));
    }

    private Question question(Actor who, Outbox.Told told) {
        var now = clock.instant();
        var holding = last(alerts.of(told.delivery().order()).stream()).filter(answer -> answer.holds(now));
        var taken = last(told.alerts().stream());
        var file = orders.find(who.organization(), told.delivery().order())
                .orElseThrow(() -> Refusal.notFound("message"))
                .file();
        boolean listed = file.contact(who.id()).isPresent();
        var answered = taken.map(answer -> holding.orElse(answer)).orElse(null);
        return new Question(
                told.notice(),
                told.alerts().get(0).kind(),
                open(told.alerts(), holding.isPresent(), now),
                answered,
                listed
                        ? null
                        : Contact.first(file.listed()).stream()
                                .map(Contact::name)
                                .toList(),
                listed ? newDate(told, file, answered, now) : null);
    }

    private static NewDate newDate(Outbox.Told told, CaseFile file, Answer answered, Instant now) {
        boolean changed = answered != null && answered.word() == Answer.Word.DATE_CHANGED && answered.holds(now);
        if (!changed || !file.order().open()) {
            return null;
        }
        var removal = file.order().removal();
        boolean entered = removal.current() != null
                && !removal.setAt().isBefore(answered.at())
                && !removal.current().sameMomentAs(told.notice().removal());
        if (!entered) {
            return NewDate.WANTED;
        }
        return removal.heldAt(now).isPresent() ? NewDate.HELD : NewDate.ENTERED;
    }

    /** What nobody answered yet; or, where no answer holds the order any more, what may be answered anew. */
    private static List<Alert> open(List<Alert> told, boolean held, Instant now) {
        var open = told.stream().filter(Alert::awaitsAnswer).toList();
        return open.isEmpty() && !held
                ? told.stream().filter(alert -> alert.ranOut(now)).toList()
                : open;
    }

    private static Optional<Answer> last(Stream<Alert> alerts) {
        return alerts.filter(Alert::taken).map(Alert::answer).max(Comparator.comparing(Answer::at));
    }
}
