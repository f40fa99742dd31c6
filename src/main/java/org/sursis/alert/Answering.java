package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;

/** How long an answer holds before reminders begin again. */
public final class Answering {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(72);
    /** A date that is said to have changed and is not entered is worse than an old one. */
    private static final Duration UNTIL_THE_NEW_DATE_IS_IN = Duration.ofHours(12);

    private Answering() {}

    /** When an answer given now runs out: half of the time left to the nearest open target, between 1 and 72 hours. */
    public static Instant until(Situation situation, Answer.Word word, Instant now) {
        var half = new Targets(situation, null, now)
                .nearest()
                .map(t -> Duration.between(now, t.at()).dividedBy(2))
                .orElse(LONGEST);
        var longest = word == Answer.Word.DATE_CHANGED ? UNTIL_THE_NEW_DATE_IS_IN : LONGEST;
        var capped = half.compareTo(longest) > 0 ? longest : half;
        return now.plus(capped.compareTo(SHORTEST) < 0 ? SHORTEST : capped);
    }
}
