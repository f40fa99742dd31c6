package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sursis.docket.CaseFile;

/** What every change to an order has in common: the lock, the checks, the review, the record. */
@ApplicationScoped
class Changing {
    private final Orders orders;
    private final Journal journal;
    private final ReviewOrder review;
    private final Policies policies;
    private final Law law;
    private final Clock clock;

    Changing(Orders orders, Journal journal, ReviewOrder review, Policies policies, Law law, Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.review = review;
        this.policies = policies;
        this.law = law;
        this.clock = clock;
    }

    /** An order under its lock, who changes it, and the one moment at which all of the change happens. */
    record Held(Actor who, Watched order, Instant now) {
        CaseFile file() {
            return order.file();
        }
    }

    /** Locks an order at the revision that the caller looked at, or any when null. */
    @Transactional(TxType.MANDATORY)
    Held locked(Actor who, UUID id, Integer ifRevision) {
        var it = held(who, orders.lock(who.organization(), id), "removal order");
        refuseStale(ifRevision, it.file().order().revision());
        return it;
    }

    @Transactional(TxType.MANDATORY)
    Held held(Actor who, Optional<Watched> locked, String what) {
        var order = locked.orElseThrow(() -> Refusal.notFound(what));
        if (!order.file().order().open()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "", "the order is closed; its watch has ended");
        }
        return new Held(who, order, clock.instant());
    }

    static void refuseStale(Integer expected, int actual) {
        if (expected != null && expected != actual) {
            throw Refusal.of(Refusal.Kind.STALE, "", "was changed since; it is now at revision " + actual);
        }
    }

    @Transactional(TxType.MANDATORY)
    Watched change(Held it, UnaryOperator<CaseFile> how, String event, Map<String, String> details) {
        var changed = how.apply(it.file());
        var file = changed.with(changed.order().revised());
        new OrderChecks()
                .filings(file.filings(), new KnownTargets(law.book(), file).and(it.file()))
                .contacts(file, policies)
                .refuseIfAny();
        var decision = review.decide(file, it.order().reviewedAt(), it.now());
        orders.save(decision.watched());
        journal.add(new Journal.Entry(
                it.who().organization(), file.order().id(), it.now(), it.who().name(), event, details));
        review.record(decision);
        return decision.watched();
    }
}
