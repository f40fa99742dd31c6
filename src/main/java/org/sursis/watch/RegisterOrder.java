package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sursis.alert.Review;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.docket.Filing;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.RemovalOrder;

/** An order comes under watch: stored, reviewed and its first messages planned in one transaction. */
@ApplicationScoped
public class RegisterOrder {
    private static final Refusal.Fault TAKEN = new Refusal.Fault("/reference", "is taken by another order");

    private final Orders orders;
    private final Organizations organizations;
    private final Journal journal;
    private final ReviewOrder review;
    private final Policies policies;
    private final Law law;
    private final Clock clock;

    RegisterOrder(
            Orders orders,
            Organizations organizations,
            Journal journal,
            ReviewOrder review,
            Policies policies,
            Law law,
            Clock clock) {
        this.orders = orders;
        this.organizations = organizations;
        this.journal = journal;
        this.review = review;
        this.policies = policies;
        this.law = law;
        this.clock = clock;
    }

    /** What an order is registered with. {@code removal} is null while no date is known. */
    public record Registration(
            Particulars particulars,
            Removal removal,
            boolean chainConfirmed,
            List<Filing> filings,
            List<Contact> contacts) {}

    /**
     * Begins the watch.
     *
     * @throws Refusal when a reference is taken, nobody can be reached, or the file contradicts itself
     */
    @Transactional
    public Watched register(Actor who, Registration what) {
        var now = clock.instant();
        var file = new CaseFile(order(who, what, now), what.filings(), people(who, what));
        checks(file, now).refuseIfAny();
        if (taken(file.order())) {
            throw new Refusal(Refusal.Kind.CONFLICT, List.of(TAKEN));
        }
        var decision = review.decideFirst(file, now);
        orders.add(decision.watched());
        journal.add(new Journal.Entry(
                who.organization(), file.order().id(), now, who.name(), "order-registered", facts(file.order())));
        review.record(decision);
        return decision.watched();
    }

    /**
     * An order that is not stored, as it would be.
     *
     * @param assessed how it would run; empty where its removal or its filings cannot be reckoned with
     * @param faults everything for which it would be refused
     */
    public record Draft(Optional<AssessOrder.Assessed> assessed, List<Refusal.Fault> faults) {}

    /** How an order would run if it were registered now. Stores nothing, and refuses nothing: what is wrong is told. */
    @Transactional
    public Draft draft(Actor who, Registration what) {
        var now = clock.instant();
        var file = new CaseFile(order(who, what, now), what.filings(), people(who, what));
        var faults = new ArrayList<>(checks(file, now).found());
        boolean runs = faults.stream().map(Refusal.Fault::pointer).noneMatch(RegisterOrder::stopsTheRace);
        if (taken(file.order())) {
            faults.add(TAKEN);
        }
        return new Draft(runs ? Optional.of(assessed(file, now)) : Optional.empty(), List.copyOf(faults));
    }

    private static boolean stopsTheRace(String pointer) {
        return pointer.startsWith("/removal") || pointer.startsWith("/filings");
    }

    private AssessOrder.Assessed assessed(CaseFile file, Instant now) {
        var situation = review.first(file, now);
        return new AssessOrder.Assessed(file, Review.assessment(situation, now).orElseThrow(), situation.gates(), now);
    }

    private OrderChecks checks(CaseFile file, Instant now) {
        return new OrderChecks()
                .removal(file.order().removal().current(), now)
                .filings(file.filings(), new KnownTargets(law.book(), file))
                .contacts(file, policies)
                .gates(file, null, law.book(), now);
    }

    private boolean taken(RemovalOrder order) {
        return orders.referenceTaken(order.organization(), order.reference(), order.id());
    }

    private static Map<String, String> facts(RemovalOrder order) {
        var facts = new TreeMap<>(Map.of("reference", order.reference()));
        if (order.removal().current() != null) {
            facts.putAll(RemovalFacts.of(null, order.removal()));
        }
        return facts;
    }

    private static RemovalOrder order(Actor who, Registration what, Instant now) {
        var removal =
                what.removal() == null ? RemovalHistory.UNKNOWN : RemovalHistory.UNKNOWN.moved(what.removal(), now);
        return new RemovalOrder(
                UUID.randomUUID(),
                who.organization(),
                what.particulars(),
                removal,
                null,
                what.chainConfirmed(),
                null,
                now,
                1);
    }

    private List<Contact> people(Actor who, Registration what) {
        if (!what.contacts().isEmpty() || !what.particulars().operatorAsFallback()) {
            return what.contacts();
        }
        return operator(organizations, who.organization()).stream().toList();
    }

    /** The person who answers for orders of this organization that name nobody. */
    static Optional<Contact> operator(Organizations organizations, UUID organization) {
        return organizations
                .find(organization)
                .map(Organizations.Organization::operator)
                .map(operator -> operator.withId(UUID.randomUUID()));
    }
}
