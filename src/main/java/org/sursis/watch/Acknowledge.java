package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Answering;
import org.sursis.docket.Contact;

/**
 * Somebody answers. Taking one alert on answers the whole call that is open for the order, until the answer runs out; saying
 * "not mine" answers nothing and calls the next person at once.
 */
@ApplicationScoped
public class Acknowledge {
    private final Orders orders;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Journal journal;
    private final ReviewOrder review;
    private final Clock clock;

    Acknowledge(Orders orders, Alerts alerts, Outbox outbox, Journal journal, ReviewOrder review, Clock clock) {
        this.orders = orders;
        this.alerts = alerts;
        this.outbox = outbox;
        this.journal = journal;
        this.review = review;
        this.clock = clock;
    }

    /**
     * What somebody answers.
     *
     * @param note free text, or null
     * @param proof reference of what proves that it is filed, or null
     */
    public record Reply(Answer.Word word, String note, String proof) {

        /** True when that is what they said before: what is left out now says nothing else. */
        private boolean repeats(Answer known, Actor who, Instant now) {
            return known != null
                    && known.word() == word
                    && known.by().sameAs(SecondEyes.by(who))
                    && (known.until() == null || known.holds(now))
                    && (note == null || note.equals(known.note()))
                    && (proof == null || proof.equals(known.proof()));
        }
    }

    /**
     * Records an answer. The same answer again by the same person gives the same result while it holds; once it ran out it is a new one.
     * An alert about a date that has moved since cannot be answered any more.
     */
    @Transactional
    public Alert answer(Actor who, UUID id, Reply reply) {
        return answer(who, id, reply, open -> open);
    }

    /**
     * The same by somebody who saw no more than a message.
     *
     * @param meant of the alerts that await an answer those that it is about
     */
    Alert answer(Actor who, UUID id, Reply reply, UnaryOperator<List<Alert>> meant) {
        var seen = alerts.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("alert"));
        var order = orders.lock(who.organization(), seen.order()).orElseThrow(() -> Refusal.notFound("alert"));
        var alert = alerts.find(who.organization(), id).orElseThrow(() -> Refusal.notFound("alert"));
        var now = clock.instant();
        if (reply.repeats(alert.answer(), who, now)) {
            return alert;
        }
        refuseMoot(alert);
        var given = given(who, order, reply, now);
        var call = record(alert, given, meant, now);
        journal.add(entry(who, alert, given, call));
        var decision = review.decide(order, now);
        orders.reviewed(List.of(decision.watched()));
        review.record(decision);
        return alerts.find(who.organization(), id).orElseThrow();
    }

    private Answer given(Actor who, Watched order, Reply reply, Instant now) {
        var until = reply.word() == Answer.Word.NOT_MINE
                ? null
                : Answering.until(review.situation(order.file(), order.reviewedAt(), now), reply.word(), now);
        return new Answer(
                reply.word(), SecondEyes.by(who), reply.note(), reply.proof(), now, until, onTheList(order, who));
    }

    /** Who answers by the link of a message is somebody of the list; who answers with a key speaks for the organization. */
    private static UUID onTheList(Watched order, Actor who) {
        return order.file().contact(who.id()).map(Contact::id).orElse(null);
    }

    private static void refuseMoot(Alert alert) {
        if (alert.moot() != null) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "",
                    "the alert is over: "
                            + alert.moot().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Returns the alerts of the call, all of which are answered unless the word is "not mine". */
    private List<Alert> record(Alert answered, Answer given, UnaryOperator<List<Alert>> meant, Instant now) {
        var open = alerts.of(answered.order()).stream()
                .filter(a -> a.awaitsAnswer() && !a.id().equals(answered.id()))
                .toList();
        var call =
                Stream.concat(Stream.of(answered), meant.apply(open).stream()).toList();
        if (given.word() == Answer.Word.NOT_MINE) {
            alerts.save(call.stream()
                    .map(a -> a.id().equals(answered.id()) ? a.answered(given) : a)
                    .map(a -> a.answerBy() == null ? a : a.windowEnded(now))
                    .toList());
        } else {
            alerts.save(call.stream().map(a -> a.answered(given)).toList());
            var why = call.stream().collect(Collectors.toMap(Alert::id, a -> "answered"));
            outbox.cancel(answered.order(), new Outbox.Stop(why, given.by().name(), now));
        }
        return call;
    }

    private static Journal.Entry entry(Actor who, Alert alert, Answer given, List<Alert> call) {
        var details = new TreeMap<String, String>();
        details.put("alert", alert.id().toString());
        details.put("kind", alert.kind().code());
        details.put("answer", given.word().code());
        details.put("until", given.until() == null ? "" : given.until().toString());
        if (given.note() != null) {
            details.put("note", given.note());
        }
        if (given.proof() != null) {
            details.put("proof", given.proof());
        }
        var others = call.stream().map(Alert::id).filter(id -> !id.equals(alert.id()));
        if (given.word() != Answer.Word.NOT_MINE) {
            details.put("answersToo", others.map(UUID::toString).collect(Collectors.joining(" ")));
        }
        return new Journal.Entry(
                alert.organization(), alert.order(), given.at(), who.name(), "alert-answered", details);
    }
}
