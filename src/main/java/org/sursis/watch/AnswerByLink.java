package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Alert;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Answer;
import org.sursis.docket.Contact;
import org.sursis.notice.Notice;

/** The page behind the link in a message: looking changes nothing; answering speaks for the person it was sent to. */
@ApplicationScoped
public class AnswerByLink {
    private final Links links;
    private final Outbox outbox;
    private final Orders orders;
    private final Acknowledge acknowledge;

    AnswerByLink(Links links, Outbox outbox, Orders orders, Acknowledge acknowledge) {
        this.links = links;
        this.outbox = outbox;
        this.orders = orders;
        this.acknowledge = acknowledge;
    }

    /**
     * What a link asks.
     *
     * @param about what the most pressing of the message is about
     * @param open alerts of the message that still await an answer
     * @param answered the answer that was given to one of them, or null
     */
    public record Question(Notice notice, AlertKind about, List<Alert> open, Answer answered) {}

    /** What the link asks, or empty when it is none of ours. */
    @Transactional
    public Optional<Question> look(String token) {
        return told(token).map(AnswerByLink::question);
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

    /** Answers for the person the message was sent to; a message that asks nothing any more is left as it is. */
    @Transactional
    public Question answer(String token, Answer.Word word, String note) {
        var told = told(token).orElseThrow(() -> Refusal.notFound("message"));
        var question = question(told);
        if (!question.open().isEmpty()) {
            acknowledge.answer(reader(told), question.open().get(0).id(), word, note);
        }
        return told(token).map(AnswerByLink::question).orElseThrow();
    }

    private Actor reader(Outbox.Told told) {
        var delivery = told.delivery();
        var name = orders.find(delivery.organization(), delivery.order())
                .flatMap(o -> o.file().contact(delivery.contact()))
                .map(Contact::name)
                .orElse(told.notice().reader());
        return new Actor(delivery.organization(), name, Role.COUNSEL);
    }

    private Optional<Outbox.Told> told(String token) {
        return links.delivery(token).flatMap(outbox::find);
    }
}
