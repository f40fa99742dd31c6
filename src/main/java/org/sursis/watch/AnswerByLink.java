package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.notice.Notice;

/** The page behind the link in a message: looking changes nothing; answering speaks for the person it was sent to. */
@ApplicationScoped
public class AnswerByLink {
    private final Addressees addressees;
    private final AnswerMessage message;

    AnswerByLink(Addressees addressees, AnswerMessage message) {
        this.addressees = addressees;
        this.message = message;
    }

    /**
     * What a link asks.
     *
     * @param open alerts of the message that still await an answer
     * @param answered the answer that was given to one of them, or null
     */
    public record Question(Notice notice, List<Alert> open, Answer answered) {}

    /** What the link asks, or empty when it is none of ours. */
    public Optional<Question> look(String token) {
        return addressees.of(token).map(to -> message.look(to.who(), to.delivery()));
    }

    /** Answers for the person the message was sent to; a message that asks nothing any more is left as it is. */
    public Question answer(String token, Answer.Word word, String note) {
        var to = addressees.of(token).orElseThrow(() -> Refusal.notFound("message"));
        return message.answer(to.who(), to.delivery(), word, note);
    }
}
