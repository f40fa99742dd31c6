package org.sursis.watch.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;

/** Chains for tests. */
public final class Links {
    public static final UUID CLINIC = UUID.fromString("00000000-0000-4000-8000-0000000000c1");
    static final UUID ORDER = UUID.fromString("00000000-0000-4000-8000-00000000002a");

    private Links() {}

    static Entry entry(String event) {
        return new Entry(
                CLINIC, ORDER, Instant.parse("2026-11-06T13:17:01.000123Z"), "Zoë", event, Map.of("to", "“27”"));
    }

    /** A sound chain of so many entries. */
    public static List<Link> chain(int length) {
        var links = new ArrayList<Link>();
        var head = Head.of(CLINIC);
        for (int n = 1; n <= length; n++) {
            var link = Link.after(head, entry("event-" + n));
            links.add(link);
            head = link.head();
        }
        return links;
    }
}
