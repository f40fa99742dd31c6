package org.sursis.packs.book;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sursis.law.DeadlineRule;
import org.sursis.law.Engine;
import org.sursis.law.RuleText;
import org.sursis.law.StaysRemoval;
import org.sursis.packs.page.Entry;

/** Reads one rule of a pack. */
final class RuleReader {
    private final Entry rule;
    private final References references;

    RuleReader(Entry rule, References references) {
        this.rule = rule;
        this.references = references;
    }

    /** @param packVerified when the pack was, which holds for a rule that says nothing else */
    DeadlineRule read(LocalDate packVerified) {
        var texts = texts();
        checkWatched(texts);
        references.checkEvents(rule, "events");
        references.checkEvents(rule, "metBy");
        return new DeadlineRule(
                rule.text("id"),
                rule.names("names"),
                rule.names("trigger"),
                codes("events"),
                rule.flag("watched"),
                codes("metBy"),
                receivedBy(),
                rule.named("staysRemoval", StaysRemoval::of),
                rule.names("extension"),
                rule.names("missed"),
                rule.has("verified") ? rule.date("verified") : packVerified,
                texts);
    }

    private List<RuleText> texts() {
        var entries = rule.items("texts");
        var texts = entries.stream()
                .map(text -> new TextReader(text, references).read())
                .toList();
        for (int n = 1; n < texts.size(); n++) {
            checkOrder(texts.get(n - 1), texts.get(n), entries.get(n));
        }
        return texts;
    }

    private static void checkOrder(RuleText before, RuleText after, Entry entry) {
        if (before.from() == null || after.from() == null) {
            return;
        }
        if (after.from().isBefore(before.from())) {
            entry.refuse(
                    "inForce",
                    "this text began on " + after.from() + " and the one before it on " + before.from()
                            + "; expected the oldest first");
        } else if (before.to() == null || !before.to().isBefore(after.from())) {
            entry.refuse(
                    "inForce",
                    "this text began on " + after.from() + " and the one before it ends "
                            + (before.to() == null ? "never" : "on " + before.to())
                            + "; expected that they do not overlap");
        }
    }

    private void checkWatched(List<RuleText> texts) {
        if (!rule.flag("watched")) {
            return;
        }
        if (codes("events").isEmpty()) {
            rule.refuse("watched", "a rule that is watched begins with an event; expected events");
        } else if (texts.stream().allMatch(text -> text.engine() == Engine.NONE)) {
            rule.refuse("watched", "this rule sets no day that could be watched");
        }
    }

    private List<String> codes(String key) {
        return rule.items(key).stream().map(Entry::text).toList();
    }

    private Map<String, String> receivedBy() {
        var ways = new LinkedHashMap<String, String>();
        rule.entries("receivedBy").forEach((how, entry) -> {
            references.checkReceipt(entry, how);
            ways.put(how, entry.text());
        });
        return ways;
    }
}
