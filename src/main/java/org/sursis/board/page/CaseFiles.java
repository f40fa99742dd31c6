package org.sursis.board.page;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sursis.docket.CaseFile;
import org.sursis.watch.Actor;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Watched;

/** The case files that one page speaks of, each read once. */
final class CaseFiles {
    private final Actor who;
    private final ReadCase cases;
    private final Map<UUID, CaseFile> known = new HashMap<>();

    CaseFiles(Actor who, ReadCase cases) {
        this.who = who;
        this.cases = cases;
    }

    /** Adds one that was read already. */
    void add(Watched order) {
        known.put(order.file().order().id(), order.file());
    }

    CaseFile of(UUID order) {
        return known.computeIfAbsent(order, id -> cases.order(who, id).file());
    }
}
