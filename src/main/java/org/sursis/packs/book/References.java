package org.sursis.packs.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sursis.law.Engine;
import org.sursis.law.EventCode;
import org.sursis.packs.page.Entry;

/** What the words of one pack may refer to: its own rules, the calendars, the events that an order can record. */
final class References {
    private final Map<String, Entry> rules = new LinkedHashMap<>();
    private final Set<String> calendars;
    private final Entry pack;

    References(Entry pack, Set<String> calendars) {
        this.calendars = calendars;
        this.pack = pack;
        pack.items("rules").forEach(this::enter);
    }

    private void enter(Entry rule) {
        if (rule.has("id") && rules.putIfAbsent(rule.text("id"), rule) != null) {
            rule.refuse("id", "the rule '" + rule.text("id") + "' stands twice in this pack");
        }
    }

    /** The key names a calendar, where it is there. */
    void checkCalendar(Entry entry, String key) {
        if (entry.has(key) && !calendars.contains(entry.text(key))) {
            entry.refuse(
                    key,
                    "there is no calendar '" + entry.text(key) + "'; expected one of "
                            + calendars.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** The key names a rule of this pack that sets a day, where it is there. */
    void checkRule(Entry entry, String key) {
        if (!entry.has(key)) {
            return;
        }
        var id = entry.text(key);
        if (!rules.containsKey(id)) {
            entry.refuse(key, "there is no rule '" + id + "' in this pack");
        } else if (rules.get(id).items("texts").stream().allMatch(text -> is(text, Engine.NONE))) {
            entry.refuse(key, "the rule '" + id + "' sets no day to count from");
        }
    }

    /** True where the pack has a waiting time for that filing, be it sound or not. */
    boolean knowsWaitingTime(String filing) {
        return pack.items("waitingTimes").stream().anyMatch(time -> filing.equals(time.text("filing")));
    }

    /** The rule says when what was sent this way counts as received; one of no receipts is about a single way already. */
    void checkReceipt(Entry entry, String how) {
        var id = entry.text();
        if (!rules.containsKey(id)) {
            entry.refuse("there is no rule '" + id + "' in this pack");
        } else if (!rules.get(id).items("texts").stream().allMatch(text -> receives(text, how))) {
            entry.refuse("the rule '" + id + "' does not say when what was sent by " + how + " is received");
        }
    }

    /** Each item is an event. */
    void checkEvents(Entry entry, String key) {
        for (var event : entry.items(key)) {
            if (EventCode.of(event.text()).isEmpty()) {
                event.refuse("'" + event.text() + "' is no event that an order can record");
            }
        }
    }

    /** No rule counts from itself, over however many others. */
    void checkCircles() {
        rules.forEach((id, rule) -> {
            for (var text : rule.items("texts")) {
                for (var branch : text.items("laterOf")) {
                    if (branch.has("after") && leadsTo(branch.text("after"), id, rules.size())) {
                        branch.refuse("after", "'" + id + "' would count from itself");
                    }
                }
            }
        });
    }

    private boolean leadsTo(String from, String to, int steps) {
        if (from.equals(to)) {
            return true;
        }
        return steps > 0
                && rules.containsKey(from)
                && rules.get(from).items("texts").stream()
                        .flatMap(text -> text.items("laterOf").stream())
                        .filter(branch -> branch.has("after"))
                        .anyMatch(branch -> leadsTo(branch.text("after"), to, steps - 1));
    }

    private static boolean receives(Entry text, String how) {
        return !is(text, Engine.NONE) && !is(text, Engine.RECEIPT)
                || text.items("receipts").stream().anyMatch(receipt -> how.equals(receipt.text("how")));
    }

    private static boolean is(Entry text, Engine engine) {
        return engine.code().equals(text.text("engine"));
    }
}
