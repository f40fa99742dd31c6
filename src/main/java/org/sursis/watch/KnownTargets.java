package org.sursis.watch;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Particulars;
import org.sursis.law.DeadlineRule;
import org.sursis.law.Gate;
import org.sursis.law.LawBook;

/** What the filings of an order may aim at: the removal, a gate, or a deadline rule of its jurisdiction. */
final class KnownTargets {
    private final Set<String> known = new HashSet<>(Set.of(Filing.REMOVAL));

    KnownTargets(LawBook book, CaseFile file) {
        var particulars = file.order().particulars();
        ofPack(book, particulars).forEach(known::add);
        particulars.gates().stream().map(OwnGate::id).forEach(known::add);
    }

    /** What the law of the jurisdiction knows: rules and gates. */
    static Set<String> ofPack(LawBook book, Particulars particulars) {
        return book.pack(particulars.jurisdiction()).stream()
                .flatMap(pack -> Stream.concat(
                        pack.rules().stream().map(DeadlineRule::id),
                        pack.gates().stream().map(Gate::id)))
                .collect(Collectors.toSet());
    }

    /** What an order aimed at before stays allowed: a rule that left the pack must not block every other change. */
    KnownTargets and(CaseFile before) {
        before.filings().stream().map(Filing::target).filter(Objects::nonNull).forEach(known::add);
        return this;
    }

    boolean knows(String target) {
        return target == null || known.contains(target);
    }
}
