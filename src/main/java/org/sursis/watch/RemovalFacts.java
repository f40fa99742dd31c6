package org.sursis.watch;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sursis.docket.Removal;

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

    /** From what and why, beside what it is now; {@code before} may be null. */
    static SortedMap<String, String> of(Removal before, Removal now) {
        var facts = of(now);
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
