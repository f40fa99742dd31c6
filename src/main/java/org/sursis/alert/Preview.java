package org.sursis.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every alert still to come if nothing changes, every message is taken and nobody answers: the review, asked again at each of its own wake-ups. */
public final class Preview {
    private static final int MOST_ALERTS = 300;
    private static final int DAYS_WITHOUT_TARGET = 60;

    private Preview() {}

    /**
     * Alerts to come after {@code now}, in time order, up to the last target; for an order without one, over the next 60
     * days.
     *
     * @param nextReviewAt the order's own next wake-up
     */
    public static List<Alert> of(Situation start, Instant nextReviewAt, Instant now) {
        var horizon = Stream.of(
                        new Targets(start, null, now).all().stream().map(Target::at),
                        // The date that takes over when an earlier one, which is still watched, has passed.
                        Stream.ofNullable(start.order().removal().held())
                                .map(held -> start.order().removal().current().at()),
                        // What is said when a deadline has passed belongs to what is to come.
                        new Passings(start, now).toCome().map(at -> at.plusMillis(1)))
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElse(now.plus(DAYS_WITHOUT_TARGET, ChronoUnit.DAYS));
        var coming = new ArrayList<Alert>();
        var situation = start.delivered(now);
        var at = nextReviewAt;
        while (at != null && at.isBefore(horizon) && coming.size() < MOST_ALERTS) {
            var verdict = Review.of(situation, at);
            coming.addAll(verdict.raised());
            situation = after(situation, verdict, at);
            at = verdict.nextReviewAt();
        }
        return List.copyOf(coming);
    }

    private static Situation after(Situation before, Verdict verdict, Instant at) {
        var ended = verdict.ended().stream().collect(Collectors.toMap(Alert::id, a -> a));
        var alerts = Stream.concat(
                        before.alerts().stream().map(a -> ended.getOrDefault(a.id(), a)), verdict.raised().stream())
                .toList();
        return new Situation(
                before.file(),
                alerts,
                before.post().taken(verdict.messages(), at),
                before.policy(),
                at,
                before.ledger().told(),
                before.gates(),
                before.race());
    }
}
