package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that must be said about one order.
 *
 * @param at when it was decided
 * @param targetAt the target that it warns of, or null
 * @param recipients ids of the contacts it is addressed to
 * @param tier the highest tier it is addressed to
 * @param answerBy when the next person is called unless somebody answers, or null when no answer is asked for
 * @param answer the answer, or null
 * @param moot why nothing need be done about it any more, or null
 */
public record Alert(
        UUID id,
        UUID organization,
        UUID order,
        Matter matter,
        Severity severity,
        Instant at,
        Instant targetAt,
        List<UUID> recipients,
        int tier,
        Instant answerBy,
        Answer answer,
        Moot moot) {

    public Alert {
        recipients = List.copyOf(recipients);
    }

    /** What kind of alert this is. */
    public AlertKind kind() {
        return matter.kind();
    }

    /** True while somebody's answer is still awaited; "not mine" answers nothing. */
    public boolean awaitsAnswer() {
        return answerBy != null && moot == null && !taken();
    }

    /** True when it was taken on and still matters, but the answer has run out. */
    public boolean ranOut(Instant now) {
        return answerBy != null && moot == null && taken() && !answer.holds(now);
    }

    /** True when a person took it on. */
    public boolean taken() {
        return answer != null && answer.word() != Answer.Word.NOT_MINE;
    }

    /** The same alert with an answer. */
    public Alert answered(Answer given) {
        return new Alert(
                id, organization, order, matter, severity, at, targetAt, recipients, tier, answerBy, given, moot);
    }

    /** The same alert with its window ended now, so that the next person is called. */
    public Alert windowEnded(Instant now) {
        return new Alert(id, organization, order, matter, severity, at, targetAt, recipients, tier, now, answer, moot);
    }

    /** The same alert with nothing left to do about it. */
    public Alert moot(Moot why) {
        return new Alert(
                id, organization, order, matter, severity, at, targetAt, recipients, tier, answerBy, answer, why);
    }

    /** Why an alert no longer matters. */
    public enum Moot {
        COMPLETE,
        DATE_MOVED,
        CONFIRMED,
        STAYED,
        CLOSED,
        PASSED
    }
}
