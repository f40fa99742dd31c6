package org.sursis.watch;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;

/** What the journal tells of a removal's date. */
final class RemovalFacts {

    private RemovalFacts() {}

    /** What it is, and where that knowledge comes from. */
    static SortedMap<String, String> of(Removal removal) {
        var facts = new TreeMap<String, String>();
        facts.put("removal", moment(removal));
        facts.put("zone", removal.zone().getId());
        facts.put("source", removal.source());
        return facts;
    }

    /** The same of a removal that was confirmed or moved, and what stays watched until somebody else has seen it. */
    static SortedMap<String, String> of(RemovalHistory set) {
        var facts = of(set.current());
        if (set.held() != null) {
            facts.put("stillWatched", moment(set.held().earlier()));
        }
        return facts;
    }

    /** From what and why, beside what it is now; {@code before} may be null. */
    static SortedMap<String, String> of(Removal before, RemovalHistory set) {
        var now = set.current();
        var facts = of(set);
        if (before != null) {
            facts.put("from", moment(before));
        }
        if (now.reason() != null) {
            facts.put("reason", now.reason());
        }
        return facts;
    }

    private static String moment(Removal removal) {
        return removal.date() + (removal.time() == null ? "" : "T" + removal.time());
    }
}
