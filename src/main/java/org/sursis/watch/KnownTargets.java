package org.sursis.watch;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.law.DeadlineRule;
import org.sursis.law.LawBook;

/** What the filings of an order may aim at: the removal, or a deadline rule of its jurisdiction. */
final class KnownTargets {
    private final Set<String> known = new HashSet<>(Set.of(Filing.REMOVAL));

    KnownTargets(LawBook book, CaseFile file) {
        book.pack(file.order().particulars().jurisdiction())
                .ifPresent(pack -> pack.rules().stream().map(DeadlineRule::id).forEach(known::add));
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
