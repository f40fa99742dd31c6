package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Closure;
import org.sursis.docket.Contact;
import org.sursis.docket.Filing;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.Stay;

/**
 * Changes to an order, each under its lock, checked, reviewed and written down in one transaction. {@code ifRevision} is the
 * revision that the caller looked at, or null for any; another one is refused as stale. A closed order is changed no more.
 */
@ApplicationScoped
public class ChangeOrder {
    private final Orders orders;
    private final Organizations organizations;
    private final Journal journal;
    private final ReviewOrder review;
    private final Policies policies;
    private final Clock clock;

    ChangeOrder(
            Orders orders,
            Organizations organizations,
            Journal journal,
            ReviewOrder review,
            Policies policies,
            Clock clock) {
        this.orders = orders;
        this.organizations = organizations;
        this.journal = journal;
        this.review = review;
        this.policies = policies;
        this.clock = clock;
    }

    /** Changes what the order is known by, and whether its chain is complete. */
    @Transactional
    public Watched amend(Actor who, UUID id, Integer ifRevision, Particulars particulars, boolean chainConfirmed) {
        var before = locked(who, id, ifRevision);
        if (orders.referenceTaken(who.organization(), particulars.reference(), id)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/reference", "is taken by another order");
        }
        return change(who, before, file -> file.with(file.order().with(particulars, chainConfirmed)),
                "order-amended", Map.of("reference", particulars.reference()));
    }

    /** Sets or moves the removal; the same moment told again confirms it. */
    @Transactional
    public Watched setRemoval(Actor who, UUID id, Integer ifRevision, Removal removal) {
        var before = locked(who, id, ifRevision);
        var now = clock.instant();
        var known = before.file().order().removal();
        new OrderChecks().removal(removal, now).move(known.current(), removal).refuseIfAny();
        boolean same = removal.sameMomentAs(known.current());
        var set = same ? known.restated(removal, now) : known.moved(removal, now);
        return change(who, before, file -> file.with(file.order().with(set)),
                same ? "removal-confirmed" : "removal-set", removalDetails(set));
    }

    private static Map<String, String> removalDetails(RemovalHistory set) {
        var removal = set.current();
        var at = removal.date() + (removal.time() == null ? "" : "T" + removal.time());
        return Map.of("removal", at, "zone", removal.zone().getId(), "source", removal.source());
    }

    /** Somebody looked, and the date still stands. */
    @Transactional
    public Watched confirmRemoval(Actor who, UUID id, Integer ifRevision) {
        var before = locked(who, id, ifRevision);
        var known = before.file().order().removal();
        if (known.current() == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/removal", "is not known yet; set it instead");
        }
        var confirmed = known.confirmed(clock.instant());
        return change(who, before, file -> file.with(file.order().with(confirmed)),
                "removal-confirmed", removalDetails(confirmed));
    }

    /** Records a stay. {@code until} is the day on which it ends, or null when it has no end. */
    @Transactional
    public Watched setStay(Actor who, UUID id, Integer ifRevision, String authority, LocalDate until) {
        var before = locked(who, id, ifRevision);
        var now = clock.instant();
        var today = CivilTime.day(now, before.file().order().zone());
        if (until != null && !until.isAfter(today)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/stay/until", "is not ahead; expected a day after " + today);
        }
        var stay = new Stay(authority, until, now);
        return change(who, before, file -> file.with(file.order().with(stay)),
                "stay-set", Map.of("authority", authority, "until", until == null ? "" : until.toString()));
    }

    /** The stay is over; the ladder goes on at once. */
    @Transactional
    public Watched liftStay(Actor who, UUID id, Integer ifRevision) {
        var before = locked(who, id, ifRevision);
        if (before.file().order().stay() == null) {
            throw Refusal.notFound("stay");
        }
        return change(who, before, file -> file.with(file.order().with((Stay) null)), "stay-lifted", Map.of());
    }

    /** Ends the watch. */
    @Transactional
    public Watched close(Actor who, UUID id, Integer ifRevision, String reason, String note) {
        var before = locked(who, id, ifRevision);
        var closure = new Closure(reason, note, clock.instant(), who.name());
        return change(who, before, file -> file.with(file.order().closed(closure)),
                "order-closed", Map.of("reason", reason));
    }

    /** Replaces the escalation list; people who were on it before keep their identity. */
    @Transactional
    public Watched setContacts(Actor who, UUID id, Integer ifRevision, List<Contact> contacts) {
        var before = locked(who, id, ifRevision);
        var known = before.file().contacts();
        var fallback = contacts.isEmpty() && before.file().order().particulars().operatorAsFallback()
                ? RegisterOrder.operator(organizations, who.organization()).stream().toList()
                : contacts;
        var list = fallback.stream()
                .map(c -> known.stream().filter(c::samePersonAs).findFirst().map(k -> c.withId(k.id())).orElse(c))
                .toList();
        return change(who, before, file -> file.withContacts(list),
                "contacts-set", Map.of("count", Integer.toString(list.size())));
    }

    /** Adds a filing to the chain; counsel's word that the chain is complete still holds. */
    @Transactional
    public Watched addFiling(Actor who, UUID id, Filing filing) {
        var before = locked(who, id, null);
        var filings = new ArrayList<>(before.file().filings());
        filings.add(filing);
        return change(who, before, file -> file.withFilings(filings), "filing-added", details(filing));
    }

    /** Changes a filing; {@code ifFilingRevision} is the filing's own. */
    @Transactional
    public Watched changeFiling(Actor who, UUID filing, Integer ifFilingRevision, Filing changed) {
        var before = orders.lockByFiling(who.organization(), filing).orElseThrow(() -> Refusal.notFound("filing"));
        refuseClosed(before);
        var filings = new ArrayList<>(before.file().filings());
        filings.replaceAll(known -> known.id().equals(filing) ? revised(known, ifFilingRevision, changed) : known);
        return change(who, before, file -> file.withFilings(filings), "filing-changed", details(changed));
    }

    private static Filing revised(Filing known, Integer ifRevision, Filing changed) {
        refuseStale(ifRevision, known.revision());
        return new Filing(
                known.id(), changed.code(), changed.title(), changed.status(), changed.startedOn(), changed.filedOn(),
                changed.expectedOn(), changed.completedOn(), changed.estimate(), changed.requires(), changed.target(),
                changed.completeWhen(), known.revision() + 1);
    }

    private static Map<String, String> details(Filing filing) {
        return Map.of("filing", filing.code(), "status", filing.status().code());
    }

    private Watched locked(Actor who, UUID id, Integer ifRevision) {
        var order = orders.lock(who.organization(), id).orElseThrow(() -> Refusal.notFound("removal order"));
        refuseStale(ifRevision, order.file().order().revision());
        refuseClosed(order);
        return order;
    }

    private static void refuseStale(Integer expected, int actual) {
        if (expected != null && expected != actual) {
            throw Refusal.of(Refusal.Kind.STALE, "", "was changed since; it is now at revision " + actual);
        }
    }

    private static void refuseClosed(Watched order) {
        if (!order.file().order().open()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "", "the order is closed; its watch has ended");
        }
    }

    private Watched change(
            Actor who, Watched before, UnaryOperator<CaseFile> how, String event, Map<String, String> details) {
        var now = clock.instant();
        var changed = how.apply(before.file());
        var file = changed.with(changed.order().revised());
        new OrderChecks().filings(file.filings()).contacts(file, policies).refuseIfAny();
        var decision = review.decide(file, before.reviewedAt(), now);
        orders.save(decision.watched());
        journal.add(entry(who, file, now, event, details));
        review.record(decision);
        return decision.watched();
    }

    private static Journal.Entry entry(
            Actor who, CaseFile file, Instant now, String event, Map<String, String> details) {
        return new Journal.Entry(who.organization(), file.order().id(), now, who.name(), event, details);
    }
}
