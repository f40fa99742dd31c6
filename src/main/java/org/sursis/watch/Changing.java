package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sursis.alert.Situation;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Chain;
import org.sursis.docket.RemovalOrder;

/** What every change to an order has in common: the lock, the checks, the review, the record. */
@ApplicationScoped
public class Changing {
    private final Orders orders;
    private final Journal journal;
    private final ReviewOrder review;
    private final Policies policies;
    private final Law law;
    private final Clock clock;
    private final Event<OrderChanged> changed;

    Changing(
            Orders orders,
            Journal journal,
            ReviewOrder review,
            Policies policies,
            Law law,
            Clock clock,
            Event<OrderChanged> changed) {
        this.orders = orders;
        this.journal = journal;
        this.review = review;
        this.policies = policies;
        this.law = law;
        this.clock = clock;
        this.changed = changed;
    }

    /** An order under its lock, who changes it, and the one moment at which all of the change happens. */
    public record Held(Actor who, Watched order, Instant now) {
        /** The file as it is stored. */
        public CaseFile file() {
            return order.file();
        }

        /** The same after one change, for the next one of the same moment. */
        public Held with(Watched changed) {
            return new Held(who, changed, now);
        }
    }

    /** Locks an order at the revision that the caller looked at, or any when null. */
    @Transactional(TxType.MANDATORY)
    public Held locked(Actor who, UUID id, Integer ifRevision) {
        var it = held(who, orders.lock(who.organization(), id), "removal order");
        refuseStale(ifRevision, it.file().order().revision());
        return it;
    }

    /** The same of an order whose watch may have ended. */
    @Transactional(TxType.MANDATORY)
    public Held lockedEvenIfClosed(Actor who, UUID id, Integer ifRevision) {
        var order = orders.lock(who.organization(), id).orElseThrow(() -> Refusal.notFound("removal order"));
        refuseStale(ifRevision, order.file().order().revision());
        return new Held(who, order, clock.instant());
    }

    /** All that a review of an order as it is stored looks at. */
    @Transactional(TxType.MANDATORY)
    public Situation situation(Held it) {
        return review.situation(it.file(), it.order().reviewedAt(), it.now());
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

    /** Counsel's word that no filing is missing was given for the chain as it was; a chain with other links is asked about anew. */
    private static CaseFile asked(CaseFile before, CaseFile after) {
        boolean same = new Chain(before.filings()).sameLinks(new Chain(after.filings()));
        return same || !before.order().chainConfirmed()
                ? after
                : after.with(after.order().unconfirmed());
    }

    /** Changes an order, reviews it, and writes down both. */
    @Transactional(TxType.MANDATORY)
    public Watched change(Held it, UnaryOperator<CaseFile> how, String event, Map<String, String> details) {
        var wanted = asked(it.file(), how.apply(it.file()));
        var file = wanted.with(wanted.order().revised());
        new OrderChecks()
                .filings(file.filings(), new KnownTargets(law.book(), file).and(it.file()))
                .contacts(file, policies)
                .gates(file, it.file(), law.book(), it.now())
                .refuseIfAny();
        var decision = review.decide(it.order(), file, it.now());
        orders.save(decision.watched());
        journal.add(entry(it, event, told(details, it.file().order(), file.order())));
        review.record(decision);
        changed.fire(new OrderChanged(it.who(), it.file(), file, it.now()));
        return decision.watched();
    }

    private static Map<String, String> told(Map<String, String> details, RemovalOrder before, RemovalOrder after) {
        if (before.chainConfirmed() == after.chainConfirmed()) {
            return details;
        }
        var more = new TreeMap<>(details);
        more.put("chainConfirmed", Boolean.toString(after.chainConfirmed()));
        return more;
    }

    private static Journal.Entry entry(Held it, String event, Map<String, String> details) {
        var order = it.file().order();
        return new Journal.Entry(
                order.organization(), order.id(), it.now(), it.who().name(), event, details);
    }
}
