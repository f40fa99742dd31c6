package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sursis.alert.Matter.Silence;
import org.sursis.alert.Matter.Unacknowledged;
import org.sursis.docket.Contact;

/**
 * The call for an answer: all alerts of an order that nobody has taken on yet are one call, so that three rungs unanswered
 * do not wake three chains of people. It climbs one tier at a time, then repeats to everybody.
 */
final class Call {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final List<Alert> alerts;
    private final List<Contact> contacts;
    private final List<Alert> open;

    Call(List<Alert> alerts, List<Contact> contacts) {
        this.alerts = alerts;
        this.contacts = contacts;
        this.open = alerts.stream().filter(Alert::awaitsAnswer).toList();
    }

    /** The highest tier that the open call has reached; the first tier there is when no call is open. */
    int level() {
        int first = contacts.stream().mapToInt(Contact::tier).min().orElse(1);
        return open.stream().mapToInt(Alert::tier).reduce(first, Math::max);
    }

    /** When the next person is called; empty when nothing awaits an answer. */
    Optional<Instant> timer() {
        return timing().map(Alert::answerBy);
    }

    /**
     * The alert whose window counts: of those that still run the one that ends first. A call that climbs covers all that was asked
     * before it, whose windows are over or as good as that: they were reckoned with when its own was. What was asked since has a window
     * of its own, and a nearer target makes it end before that of the call.
     */
    private Optional<Alert> timing() {
        var climbed =
                open.stream().filter(a -> a.matter() instanceof Unacknowledged).reduce((a, b) -> b);
        return open.stream()
                .filter(a -> climbed.isEmpty() || a == climbed.get() || askedSince(climbed.get(), a))
                .min(Comparator.comparing(Alert::answerBy));
    }

    /** Where the clock stands, what was declined and so led to this call is of the same moment, but its window has ended. */
    private static boolean askedSince(Alert climbed, Alert alert) {
        return !(alert.matter() instanceof Unacknowledged)
                && !alert.at().isBefore(climbed.at())
                && alert.answerBy().isAfter(climbed.at());
    }

    /** The next call, when the window of the last one has ended by now. */
    Optional<Escalation> escalation(Instant now) {
        return timing().filter(alert -> !alert.answerBy().isAfter(now)).map(this::escalation);
    }

    private Escalation escalation(Alert timing) {
        int next = contacts.stream()
                .mapToInt(Contact::tier)
                .filter(tier -> tier > level())
                .min()
                .orElse(0);
        var called = next == 0 ? contacts : ofTier(next);
        int tier = Math.max(next, level());
        boolean declined = open.stream()
                .anyMatch(a -> a.answer() != null && timing.answerBy().equals(a.answerBy()));
        var root = open.get(0);
        var because = declined ? Silence.NOT_MINE : Silence.NO_ANSWER;
        return new Escalation(new Unacknowledged(timing.id(), tier, because, root.at()), called, tier);
    }

    /** A new call to the first tier, when the last answer ran out, or who gave it is gone, and nobody is being asked. */
    Optional<Escalation> afterAnswerRanOut(Instant now) {
        return lastTaken()
                .filter(alert -> open.isEmpty()
                        && (left(alert.answer()) || !alert.answer().until().isAfter(now)))
                .map(alert -> {
                    int tier = level();
                    var matter = new Unacknowledged(
                            alert.id(),
                            tier,
                            left(alert.answer()) ? Silence.ANSWERER_LEFT : Silence.ANSWER_RAN_OUT,
                            alert.answer().at());
                    return new Escalation(matter, ofTier(tier), tier);
                });
    }

    private boolean left(Answer answer) {
        return answer.contact() != null && contacts.stream().noneMatch(c -> c.id().equals(answer.contact()));
    }

    /** When the last answer runs out. */
    Optional<Instant> answerEnds() {
        return lastTaken().map(alert -> alert.answer().until());
    }

    /**
     * The alert to which the last answer was given. Whoever spoke last holds the order, whatever became of that alert since; what was
     * asked later and ended without an answer holds nothing.
     */
    private Optional<Alert> lastTaken() {
        var taken = alerts.stream()
                .filter(alert -> alert.taken() && alert.answer().until() != null)
                .toList();
        // Who took a deadline or a gate on is not called back when it is met or moved: its new rungs ask anew.
        boolean goesOn = taken.stream().anyMatch(alert -> alert.moot() == null || !endsWithItsDeadline(alert));
        return taken.stream().filter(alert -> goesOn).max(Comparator.comparing(alert -> alert.answer()
                .at()));
    }

    private static boolean endsWithItsDeadline(Alert alert) {
        return alert.matter().limit() != null
                || alert.matter().gate() != null
                || alert.matter() instanceof Unacknowledged;
    }

    private List<Contact> ofTier(int tier) {
        return contacts.stream().filter(c -> c.tier() == tier).toList();
    }

    /** A tenth of the time left to the target, between a quarter of an hour and half a day. */
    static Duration window(Instant from, Optional<Target> target) {
        var tenth =
                target.map(t -> Duration.between(from, t.at()).dividedBy(10)).orElse(LONGEST);
        if (tenth.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return tenth.compareTo(LONGEST) > 0 ? LONGEST : tenth;
    }

    /** What is said, to whom, up to which tier. */
    record Escalation(Unacknowledged matter, List<Contact> called, int tier) {}
}
