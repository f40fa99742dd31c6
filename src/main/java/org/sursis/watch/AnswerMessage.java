package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.watch.AnswerByLink.Question;
import org.sursis.watch.proof.Proofs;

/** A message and the one it was sent to, within the walls of their organization. */
@ApplicationScoped
class AnswerMessage {
    private final Outbox outbox;
    private final Acknowledge acknowledge;
    private final Proofs proofs;
    private final Clock clock;

    AnswerMessage(Outbox outbox, Acknowledge acknowledge, Proofs proofs, Clock clock) {
        this.outbox = outbox;
        this.acknowledge = acknowledge;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** What the message asks. */
    @Transactional
    Question look(Actor who, UUID delivery) {
        return question(who, delivery);
    }

    /** Answers the first of the alerts that are open, if one is. */
    @Transactional
    Question answer(Actor who, UUID delivery, Answer.Word word, String note) {
        var asked = question(who, delivery);
        if (asked.open().isEmpty()) {
            return asked;
        }
        acknowledge.answer(who, asked.open().get(0).id(), word, note);
        // Whoever answers from there has shown that it reaches somebody.
        proofs.proven(delivery, clock.instant());
        return question(who, delivery);
    }

    private Question question(Actor who, UUID delivery) {
        return outbox.find(delivery)
                .filter(told -> told.delivery().organization().equals(who.organization()))
                .map(AnswerMessage::question)
                .orElseThrow(() -> Refusal.notFound("message"));
    }

    private static Question question(Outbox.Told told) {
        var open = told.alerts().stream().filter(Alert::awaitsAnswer).toList();
        var answered = told.alerts().stream()
                .filter(Alert::taken)
                .map(Alert::answer)
                .findFirst()
                .orElse(null);
        return new Question(told.notice(), told.alerts().get(0).kind(), open, answered);
    }
}
