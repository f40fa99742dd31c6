package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sursis.alert.Matter.Approach;
import org.sursis.alert.Matter.DateMoved;
import org.sursis.alert.Matter.StandingChanged;
import org.sursis.alert.Matter.WatchEnded;
import org.sursis.docket.RemovalOrder;

/**
 * What of a verdict subscribers are told, and in which messages. Pure: the same verdict and the same followers give the same messages,
 * ids included. Nothing here depends on anybody on the escalation list, and nothing there depends on this.
 */
public final class Tidings {
    /** How long a message to somebody who owes no answer is worth sending. */
    public static final Duration WORTH = Duration.ofDays(7);

    private final RemovalOrder order;
    private final List<Alert> told;
    private final Instant now;

    private Tidings(RemovalOrder order, List<Alert> told, Instant now) {
        this.order = order;
        this.told = told;
        this.now = now;
    }

    /** What subscribers are told of a verdict on an order. */
    public static Tidings of(RemovalOrder order, Verdict verdict, Instant now) {
        return new Tidings(
                order, verdict.raised().stream().filter(Tidings::concerns).toList(), now);
    }

    /** The colour, the removal's date, its rungs from notice on, and the end: no deadline, gate or filing, and nobody's silence. */
    private static boolean concerns(Alert alert) {
        var matter = alert.matter();
        boolean rung = matter instanceof Approach approach && approach.limit() == null && approach.gate() == null;
        return matter instanceof StandingChanged colour && colour.from() != colour.to()
                || matter instanceof DateMoved
                || matter instanceof WatchEnded
                || rung && alert.severity().compareTo(Severity.NOTICE) >= 0;
    }

    /** The alerts that are told, most pressing first. */
    public List<Alert> alerts() {
        return told;
    }

    /** True when the watch over the order ends with these. */
    public boolean last() {
        return told.stream().anyMatch(a -> a.matter() instanceof WatchEnded);
    }

    /** True when whoever is told this only then is told too late to be of use, whatever they wished. */
    public boolean tooLate(Instant leaves) {
        return told.stream().map(Alert::targetAt).filter(Objects::nonNull).anyMatch(at -> Messages.tooLate(leaves, at));
    }

    /** One message for each of these who wants to be told at once. */
    public List<Delivery> messages(List<Follower> followers) {
        return told.isEmpty()
                ? List.of()
                : followers.stream().filter(f -> !f.digest()).map(this::message).toList();
    }

    private Delivery message(Follower to) {
        var morning = to.quietHours().release(now, to.zone());
        var due = tooLate(morning) ? now : morning;
        return new Delivery(
                Messages.name(order.id(), now, to.subscription()),
                order.organization(),
                order.id(),
                null,
                to.subscription(),
                null,
                to.channel(),
                to.address(),
                told.stream()
                        .map(Alert::severity)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                told.stream().map(Alert::id).toList(),
                now,
                due,
                due.plus(WORTH));
    }
}
