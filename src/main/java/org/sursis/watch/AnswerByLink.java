package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Alert;
import org.sursis.alert.AlertKind;
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
     * @param about what the most pressing of the message is about
     * @param open alerts of the message that await an answer: the first, or, where nobody holds the order, a new one
     * @param answered the last answer that was given to one of them, or that holds the order since; or null
     * @param instead where the reader is no longer on the list, and so cannot answer, the names of those who are told first; else null
     */
    public record Question(Notice notice, AlertKind about, List<Alert> open, Answer answered, List<String> instead) {

        /** True while the reader is on the order's list. */
        public boolean listed() {
            return instead == null;
        }
    }

    /** What the link asks, or empty when it is none of ours. */
    public Optional<Question> look(String token) {
        return addressees.of(token).map(to -> message.look(to.who(), to.delivery()));
    }

    /**
     * Answers for the person the message was sent to; a message that asks nothing any more is left as it is. Of somebody who was taken off
     * the list no more than the attempt is written down: it quiets nothing.
     */
    public Question answer(String token, Acknowledge.Reply reply) {
        var to = addressees.of(token).orElseThrow(() -> Refusal.notFound("message"));
        return message.answer(to.who(), to.delivery(), reply);
    }
}
