package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sursis.alert.Undelivered;
import org.sursis.docket.CaseFile;
import org.sursis.watch.Orders.Due;

/** One order's wake-up: lock it, decide, write down, set the next one, in one transaction. */
@ApplicationScoped
@Everywhere
class WakeUp {
    private static final int MOST_AT_ONCE = 1_000;

    private final Orders orders;
    private final ReviewOrder review;
    private final KeepDeadlines deadlines;

    WakeUp(Orders orders, ReviewOrder review, KeepDeadlines deadlines) {
        this.orders = orders;
        this.review = review;
        this.deadlines = deadlines;
    }

    @Transactional
    List<UUID> due(Instant now, Due which, int limit) {
        return orders.due(now, which, limit);
    }

    /**
     * How a look at several orders went.
     *
     * @param settled how many were looked at, and their next wake-ups set
     * @param left those that are still due, each to be looked at by itself
     */
    record Together(int settled, List<UUID> left) {}

    /**
     * Looks at several due orders in one transaction. Each is decided about under its own lock, as if it were alone, and all of it is
     * written or nothing. An order at which something ends is left: its messages are called back from the senders, who hold them
     * while they write down what became of them, and two who wait for each other help nobody.
     */
    @Transactional
    Together together(Instant now, Due which, int limit) {
        var due = orders.lockDue(now, which, limit);
        if (due.isEmpty()) {
            // So it is in most seconds: nothing more is asked of the database then.
            return new Together(0, List.of());
        }
        var decisions = review.decide(due, now);
        var settled = decisions.stream().filter(WakeUp::endsNothing).toList();
        orders.reviewed(settled.stream().map(ReviewOrder.Decision::watched).toList());
        review.record(settled);
        var left = decisions.stream()
                .filter(decision -> !endsNothing(decision))
                .map(decision -> decision.file().order().id())
                .toList();
        return new Together(settled.size(), left);
    }

    private static boolean endsNothing(ReviewOrder.Decision decision) {
        return decision.verdict().ended().isEmpty();
    }

    /** True when the order was looked at; false when somebody else has it or its moment has not come any more. */
    @Transactional
    boolean review(UUID id, Instant now) {
        var order = orders.lockIfFree(id);
        if (order.isEmpty()
                || order.get().nextReviewAt() == null
                || order.get().nextReviewAt().isAfter(now)) {
            return false;
        }
        now(order.get(), now);
        return true;
    }

    @Transactional
    List<CaseFile> openWithEvents(UUID after, int limit) {
        return orders.openWithEvents(after, limit);
    }

    /** Looks at an order now if its deadlines are not what they were; the order was read without a lock. */
    @Transactional
    void ifTheLawMoved(CaseFile file, Instant now) {
        if (deadlines.outOfDate(file, now)) {
            because(file.order().organization(), file.order().id(), now);
        }
    }

    /** Looks at an order now, whether its moment has come or not, because something happened to it. */
    @Transactional
    void because(UUID organization, UUID id, Instant now) {
        orders.lock(organization, id).filter(o -> o.file().order().open()).ifPresent(o -> now(o, now));
    }

    private void now(Watched order, Instant now) {
        var decision = review.decide(order, now);
        orders.reviewed(List.of(decision.watched()));
        review.record(decision);
    }

    /**
     * Looks again at orders that would wake up soon to see whether their messages were taken, now that they may have been. The same
     * look, earlier: a clock that goes from event to event then has no stop at which nothing happens.
     */
    @Transactional
    void afterDelivery(Instant now) {
        orders.due(now.plus(Undelivered.PATIENCE), Due.ALL, MOST_AT_ONCE).stream()
                .flatMap(id -> orders.lockIfFree(id).stream())
                .forEach(order -> now(order, now));
    }

    /** Lets the moment of an order come now. */
    @Transactional
    void soon(UUID id, Instant now) {
        orders.wake(id, now);
    }

    /** Lets the moment of some orders that nobody looked at since {@code began} come now; returns how many, and 0 when there are none left. */
    @Transactional
    int anew(Instant began, Instant now, int limit) {
        return orders.wakeSleeping(null, began, now, limit);
    }

    /** A look at this order failed. */
    @Transactional
    void postpone(UUID id, Instant now, Instant until) {
        orders.postpone(id, now, until);
    }
}
