package org.sursis.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Chain;
import org.sursis.docket.Contact;
import org.sursis.docket.Filing;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Removal;
import org.sursis.law.LawBook;
import org.sursis.watch.Refusal.Fault;

/** What must hold of a case file as a whole before it is stored; every fault is found, none is mended. */
final class OrderChecks {
    private static final int YEARS_AHEAD = 5;

    private final List<Fault> faults = new ArrayList<>();

    /** Refuses with every fault found so far. */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, faults);
        }
    }

    /** Every fault found so far. */
    List<Fault> found() {
        return List.copyOf(faults);
    }

    /** A date to watch lies ahead: today at the earliest, five years away at most. */
    OrderChecks removal(Removal removal, Instant now) {
        if (removal == null) {
            return this;
        }
        var today = CivilTime.day(now, removal.zone());
        if (removal.date().isBefore(today)) {
            fault("/removal/date", "lies in the past; expected " + today + " or later");
        } else if (removal.time() != null && !removal.at().isAfter(now)) {
            fault("/removal/time", "lies in the past");
        } else if (removal.date().isAfter(today.plusYears(YEARS_AHEAD))) {
            fault("/removal/date", "lies more than " + YEARS_AHEAD + " years ahead");
        }
        return this;
    }

    /** A date that moves away must say why: a wrong date watched perfectly is worse than none. */
    OrderChecks move(Removal before, Removal after) {
        boolean later = before != null && after.at().isAfter(before.at());
        if (later && (after.reason() == null || after.reason().isBlank())) {
            fault("/removal/reason", "is needed when the date moves later");
        }
        return this;
    }

    /**
     * Gates of counsel's own have a name that nothing else has and, unless they stood so before, a moment that lies ahead; and none
     * goes while filings aim at it.
     */
    OrderChecks gates(CaseFile file, CaseFile before, LawBook book, Instant now) {
        var gates = file.order().particulars().gates();
        var taken = new HashSet<>(KnownTargets.ofPack(book, file.order().particulars()));
        taken.add(Filing.REMOVAL);
        var known = before == null ? List.of() : before.order().particulars().gates();
        for (int i = 0; i < gates.size(); i++) {
            var gate = gates.get(i);
            if (!taken.add(gate.id())) {
                fault(
                        "/gates/" + i + "/id",
                        "is taken by the removal, a rule, or another gate of this order or its jurisdiction");
            }
            if (!known.contains(gate)) {
                ahead("/gates/" + i, gate, now);
            }
        }
        if (before != null) {
            before.order().particulars().gates().stream()
                    .map(OwnGate::id)
                    .filter(id -> gates.stream().noneMatch(g -> g.id().equals(id)))
                    .forEach(gone -> aimedAt(gone, file));
        }
        return this;
    }

    private void ahead(String at, OwnGate gate, Instant now) {
        if (!gate.at().isAfter(now)) {
            fault(at + (gate.time() == null ? "/date" : "/time"), "lies in the past");
        } else if (gate.on().isAfter(CivilTime.day(now, gate.zone()).plusYears(YEARS_AHEAD))) {
            fault(at + "/date", "lies more than " + YEARS_AHEAD + " years ahead");
        }
    }

    private void aimedAt(String gate, CaseFile file) {
        file.filings().stream()
                .filter(f -> gate.equals(f.target()) && !f.abandoned())
                .forEach(f -> fault("/gates", "must keep " + gate + ": the filing " + f.code() + " aims at it"));
    }

    /** Codes stand once, requirements name filings of the order, targets exist, and nobody waits for themselves. */
    OrderChecks filings(List<Filing> filings, KnownTargets targets) {
        var codes = filings.stream().map(Filing::code).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (int i = 0; i < filings.size(); i++) {
            filing(filings.get(i), i, seen, codes);
            if (!targets.knows(filings.get(i).target())) {
                fault(
                        "/filings/" + i + "/target",
                        "is not known; expected removal, the id of a gate, or that of a deadline rule of this jurisdiction");
            }
        }
        new Chain(filings)
                .cycle()
                .ifPresent(round -> fault("/filings", "require each other in a circle: " + String.join(" → ", round)));
        return this;
    }

    private void filing(Filing filing, int index, Set<String> seen, Set<String> codes) {
        var at = "/filings/" + index;
        if (!seen.add(filing.code())) {
            fault(at + "/code", "stands twice in this order");
        }
        for (int j = 0; j < filing.requires().size(); j++) {
            if (!codes.contains(filing.requires().get(j))) {
                fault(at + "/requires/" + j, "is no filing of this order");
            }
        }
    }

    /** Somebody of the first tier is there, everybody stands once, and everybody can be reached. */
    OrderChecks contacts(CaseFile file, Policies policies) {
        var contacts = file.listed();
        if (contacts.isEmpty()) {
            fault(
                    "/contacts",
                    "are needed: nobody would be told; or set operatorAsFallback and the organization's operator");
        } else if (contacts.stream().noneMatch(c -> c.tier() == 1)) {
            fault("/contacts", "need somebody of tier 1");
        }
        for (int i = 0; i < contacts.size(); i++) {
            contact(contacts, i, policies);
        }
        return this;
    }

    private void contact(List<Contact> contacts, int index, Policies policies) {
        var contact = contacts.get(index);
        if (contacts.subList(0, index).stream().anyMatch(contact::samePersonAs)) {
            fault("/contacts/" + index, "stands twice on the list");
        }
        if (!policies.reaches(Optional.ofNullable(contact.email()), Optional.ofNullable(contact.phone()))) {
            var only = contact.email() == null
                    ? "no SMS provider is configured, and there is no e-mail"
                    : "no way leads to it";
            fault("/contacts/" + index, "cannot be reached: " + only);
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
