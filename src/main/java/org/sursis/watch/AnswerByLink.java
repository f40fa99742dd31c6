package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Alert;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Answer;
import org.sursis.docket.Removal;
import org.sursis.notice.Notice;

/** The page behind the link in a message: looking changes nothing; answering speaks for the person it was sent to. */
@ApplicationScoped
public class AnswerByLink {
    private final Addressees addressees;
    private final AnswerMessage message;
    private final DateMessage date;

    AnswerByLink(Addressees addressees, AnswerMessage message, DateMessage date) {
        this.addressees = addressees;
        this.message = message;
        this.date = date;
    }

    /**
     * What a link asks.
     *
     * @param about what the most pressing of the message is about
     * @param open alerts of the message that await an answer: the first, or, where nobody holds the order, a new one
     * @param answered the last answer that was given to one of them, or that holds the order since; or null
     * @param instead where the reader is no longer on the list, and so cannot answer, the names of those who are told first; else null
     * @param newDate what became of the new date that the answer spoke of; null while it speaks of none
     */
    public record Question(
            Notice notice, AlertKind about, List<Alert> open, Answer answered, List<String> instead, NewDate newDate) {

        /** True while the reader is on the order's list. */
        public boolean listed() {
            return instead == null;
        }
    }

    /** What became of a new date. */
    public enum NewDate {
        /** Nobody entered it yet. */
        WANTED,
        /** It is what is watched. */
        ENTERED,
        /** It is later, and the earlier one is watched until somebody else has confirmed it. */
        HELD
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

    /**
     * Enters the new date for somebody who said that there is one; it is left alone where none is wanted (any more). Refused where it
     * cannot be watched, where a later one has no reason, and where it is the date that stands.
     */
    public Question enter(String token, Removal removal) {
        var to = addressees.of(token).orElseThrow(() -> Refusal.notFound("message"));
        return date.enter(to.who(), to.delivery(), removal);
    }
}
