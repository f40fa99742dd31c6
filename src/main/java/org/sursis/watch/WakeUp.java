package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sursis.docket.CaseFile;

/** One order's wake-up: lock it, decide, write down, set the next one, in one transaction. */
@ApplicationScoped
class WakeUp {
    private final Orders orders;
    private final ReviewOrder review;
    private final KeepDeadlines deadlines;

    WakeUp(Orders orders, ReviewOrder review, KeepDeadlines deadlines) {
        this.orders = orders;
        this.review = review;
        this.deadlines = deadlines;
    }

    @Transactional
    List<UUID> due(Instant now, int limit) {
        return orders.due(now, limit);
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
        var decision = review.decide(order.file(), order.reviewedAt(), now);
        var verdict = decision.verdict();
        orders.reviewed(order.file().order().id(), verdict.standing(), verdict.nextReviewAt(), now);
        review.record(decision);
    }

    @Transactional
    void postpone(UUID id, Instant until) {
        orders.lockIfFree(id)
                .filter(o -> o.file().order().open())
                .ifPresent(o -> orders.reviewed(id, o.standing(), until, o.reviewedAt()));
    }
}
