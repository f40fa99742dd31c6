package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Contact;
import org.sursis.docket.Filing;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.docket.Stay;

/**
 * Changes to an order, each under its lock, checked, reviewed and written down in one transaction. {@code ifRevision} is the
 * revision that the caller looked at, or null for any; another one is refused as stale. A closed order is changed no more.
 */
@ApplicationScoped
public class ChangeOrder {
    private final Orders orders;
    private final Organizations organizations;
    private final Changing changing;
    private final SecondEyes secondEyes;

    ChangeOrder(Orders orders, Organizations organizations, Changing changing, SecondEyes secondEyes) {
        this.orders = orders;
        this.organizations = organizations;
        this.changing = changing;
        this.secondEyes = secondEyes;
    }

    /** Changes what the order is known by, and whether its chain is complete. */
    @Transactional
    public Watched amend(Actor who, UUID id, Integer ifRevision, Particulars particulars, boolean chainConfirmed) {
        var it = changing.locked(who, id, ifRevision);
        if (orders.referenceTaken(who.organization(), particulars.reference(), id)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/reference", "is taken by another order");
        }
        return changing.change(
                it,
                file -> file.with(file.order().with(particulars, chainConfirmed)),
                "order-amended",
                Map.of("reference", particulars.reference()));
    }

    /** Sets or moves the removal; the same moment told again confirms it. An earlier date counts at once, a later one is held. */
    @Transactional
    public Watched setRemoval(Actor who, UUID id, Integer ifRevision, Removal removal) {
        var it = changing.locked(who, id, ifRevision);
        var known = it.file().order().removal();
        new OrderChecks()
                .removal(removal, it.now())
                .move(known.current(), removal)
                .refuseIfAny();
        boolean same = removal.sameMomentAs(known.current());
        var set = same ? secondEyes.seen(it, known.restated(removal, it.now())) : secondEyes.moved(it, removal);
        return changing.change(
                it,
                file -> file.with(file.order().with(set)),
                same ? "removal-confirmed" : "removal-set",
                same ? RemovalFacts.of(set) : RemovalFacts.of(known.current(), set));
    }

    /** Somebody looked, and the date still stands. */
    @Transactional
    public Watched confirmRemoval(Actor who, UUID id, Integer ifRevision) {
        var it = changing.locked(who, id, ifRevision);
        var known = it.file().order().removal();
        if (known.current() == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/removal", "is not known yet; set it instead");
        }
        var confirmed = secondEyes.seen(it, known.confirmed(it.now()));
        return changing.change(
                it, file -> file.with(file.order().with(confirmed)), "removal-confirmed", RemovalFacts.of(confirmed));
    }

    /** Records a stay. {@code until} is the day on which it ends, or null when it has no end. */
    @Transactional
    public Watched setStay(Actor who, UUID id, Integer ifRevision, String authority, LocalDate until) {
        var it = changing.locked(who, id, ifRevision);
        var today = CivilTime.day(it.now(), it.file().order().zone());
        if (until != null && !until.isAfter(today)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "/stay/until", "is not ahead; expected a day after " + today);
        }
        var stay = new Stay(authority, until, it.now());
        return changing.change(
                it,
                file -> PastStay.kept(file, it.now(), who.name())
                        .with(file.order().with(stay)),
                "stay-set",
                Map.of("authority", authority, "until", until == null ? "" : until.toString()));
    }

    /** The stay is over; what it had silenced is said again in the same transaction, and the ladder goes on. */
    @Transactional
    public Watched liftStay(Actor who, UUID id, Integer ifRevision) {
        var it = changing.locked(who, id, ifRevision);
        if (it.file().order().stay() == null) {
            throw Refusal.notFound("stay");
        }
        return changing.change(
                it,
                file -> PastStay.kept(file, it.now(), who.name())
                        .with(file.order().with((Stay) null)),
                "stay-lifted",
                Map.of());
    }

    /** Replaces the escalation list; people who were on it before keep their identity, and counsel of whom none is left stays for now. */
    @Transactional
    public Watched setContacts(Actor who, UUID id, Integer ifRevision, List<Contact> contacts) {
        var it = changing.locked(who, id, ifRevision);
        var known = it.file().contacts();
        var fallback = contacts.isEmpty() && it.file().order().particulars().operatorAsFallback()
                ? RegisterOrder.operator(organizations, who.organization()).stream()
                        .toList()
                : contacts;
        var list = secondEyes.listed(it, keepIdentities(fallback, known));
        return changing.change(
                it,
                file -> file.withContacts(list),
                "contacts-set",
                Map.of("count", Integer.toString(fallback.size()), "stillTold", stillTold(list)));
    }

    private static String stillTold(List<Contact> list) {
        return list.stream().filter(c -> c.leaving() != null).map(Contact::name).collect(Collectors.joining(", "));
    }

    /** Each known person lends their identity once: one who is sent back as two is one known and one new. */
    private static List<Contact> keepIdentities(List<Contact> sent, List<Contact> known) {
        var free = new ArrayList<>(known);
        return sent.stream()
                .map(contact -> {
                    var same = free.stream().filter(contact::samePersonAs).findFirst();
                    same.ifPresent(free::remove);
                    return same.map(k -> contact.withId(k.id())).orElse(contact);
                })
                .toList();
    }

    /** Adds a filing to the chain; counsel is asked again whether it is complete now. */
    @Transactional
    public Watched addFiling(Actor who, UUID id, Filing filing) {
        var it = changing.locked(who, id, null);
        var filings = new ArrayList<>(it.file().filings());
        filings.add(filing);
        return changing.change(it, file -> file.withFilings(filings), "filing-added", details(filing));
    }

    /** Changes a filing; {@code ifFilingRevision} is the filing's own. */
    @Transactional
    public Watched changeFiling(Actor who, UUID filing, Integer ifFilingRevision, Filing changed) {
        var it = changing.held(who, orders.lockByFiling(who.organization(), filing), "filing");
        var filings = new ArrayList<>(it.file().filings());
        filings.replaceAll(known -> known.id().equals(filing) ? revised(known, ifFilingRevision, changed) : known);
        return changing.change(it, file -> file.withFilings(filings), "filing-changed", details(changed));
    }

    private static Filing revised(Filing known, Integer ifRevision, Filing changed) {
        Changing.refuseStale(ifRevision, known.revision());
        return new Filing(
                known.id(),
                changed.code(),
                changed.title(),
                changed.status(),
                changed.startedOn(),
                changed.filedOn(),
                changed.expectedOn(),
                changed.completedOn(),
                changed.estimate(),
                changed.office(),
                changed.requires(),
                changed.target(),
                changed.completeWhen(),
                known.revision() + 1);
    }

    private static Map<String, String> details(Filing filing) {
        return Map.of("filing", filing.code(), "status", filing.status().code());
    }
}
