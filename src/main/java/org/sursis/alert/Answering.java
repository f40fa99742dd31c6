package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * How long an answer holds before reminders begin again: half of the time that is left for what it quiets, between 1 and 72 hours, and
 * never past the moment at which that is too late. What is left ends with the nearest of: an open target, the last safe day of a filing
 * that such a target needs, and a gate whose closing is spoken of aloud.
 *
 * <p>Where the plan is late already (a filing's slack is negative, or its last safe day is over) an answer holds for a day at most. An
 * order may be late for weeks before its removal: who is called every hour of them learns to answer without reading, and who is called
 * every day says each day that they are at it.
 */
public final class Answering {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(72);
    private static final Duration LONGEST_WHEN_LATE = Duration.ofHours(24);
    /** A date that is said to have changed and is not entered is worse than an old one. */
    private static final Duration UNTIL_THE_NEW_DATE_IS_IN = Duration.ofHours(12);

    private Answering() {}

    /** When an answer given now runs out; at the very end of what is left that may be in less than an hour. */
    public static Instant until(Situation situation, Answer.Word word, Instant now) {
        var targets = new Targets(situation, situation.race(), now);
        var tooLate = targets.tooLate().filter(at -> at.isAfter(now)).min(Comparator.naturalOrder());
        var longest = longest(word, targets.late());
        var half = tooLate.map(at -> Duration.between(now, at).dividedBy(2)).orElse(longest);
        var rest = half.compareTo(longest) > 0 ? longest : half;
        var until = now.plus(rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest);
        return tooLate.filter(until::isAfter).orElse(until);
    }

    private static Duration longest(Answer.Word word, boolean late) {
        if (word == Answer.Word.DATE_CHANGED) {
            return UNTIL_THE_NEW_DATE_IS_IN;
        }
        return late ? LONGEST_WHEN_LATE : LONGEST;
    }
}
