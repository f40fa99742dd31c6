package org.sursis.packs.book;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sursis.calendar.Names;
import org.sursis.law.Authority;
import org.sursis.law.Confidence;
import org.sursis.law.FilingPlan;
import org.sursis.law.Gate;
import org.sursis.law.RulePack;
import org.sursis.law.WaitingTime;
import org.sursis.packs.page.Entry;

/** Reads one rule pack. */
final class PackReader {
    private final Entry file;
    private final References references;

    PackReader(Entry file, Set<String> calendars) {
        this.file = file;
        this.references = new References(file, calendars);
    }

    RulePack read(String fingerprint) {
        references.checkCircles();
        references.checkCalendar(file, "office");
        var times = waitingTimes();
        var verified = file.date("verified");
        return new RulePack(
                file.text("id"),
                file.parsed("version", Version::of) == null ? null : file.text("version"),
                file.names("names"),
                verified,
                file.zone("zone"),
                registries(),
                file.items("rules").stream()
                        .filter(Entry::isSound)
                        .map(rule -> new RuleReader(rule, references).read(verified))
                        .toList(),
                gates(),
                times,
                filingPlans(times),
                file.text("office"),
                fingerprint);
    }

    static Authority authority(Entry entry, String key) {
        return entry.below(key)
                .map(authority -> new Authority(authority.text("citation"), authority.text("address")))
                .orElseThrow();
    }

    private Map<String, ZoneId> registries() {
        var zones = new LinkedHashMap<String, ZoneId>();
        file.below("registries")
                .ifPresent(registries ->
                        file.entries("registries").keySet().forEach(code -> zones.put(code, registries.zone(code))));
        return zones;
    }

    private List<Gate> gates() {
        var ids = new HashSet<String>();
        return file.items("gates").stream()
                .filter(Entry::isSound)
                .map(gate -> gate(gate, ids))
                .toList();
    }

    private Gate gate(Entry gate, Set<String> ids) {
        if (!ids.add(gate.text("id"))) {
            gate.refuse("id", "the gate '" + gate.text("id") + "' stands twice in this pack");
        }
        if (gate.has("rule") == gate.has("businessDays")) {
            gate.refuse("a gate has a rule or businessDays, and not both");
        }
        references.checkRule(gate, "rule");
        references.checkCalendar(gate, "calendar");
        return new Gate(
                gate.text("id"),
                gate.names("names"),
                gate.count("businessDays"),
                gate.text("rule"),
                gate.text("calendar"),
                gate.time("at"),
                gate.zone("zone"),
                gate.flag("lost"),
                authority(gate, "authority"),
                gate.named("confidence", Confidence::of));
    }

    private List<WaitingTime> waitingTimes() {
        var known = new HashSet<String>();
        return file.items("waitingTimes").stream()
                .filter(Entry::isSound)
                .map(entry -> waitingTime(entry, known))
                .filter(Objects::nonNull)
                .toList();
    }

    private WaitingTime waitingTime(Entry entry, Set<String> known) {
        if (!known.add(entry.text("filing") + " " + entry.text("office"))) {
            entry.refuse("filing", "'" + entry.text("filing") + "' stands twice in this pack for the same office");
        }
        references.checkCalendar(entry, "office");
        return times(entry, entry.text("filing"), entry.names("names"), entry.text("office"), entry.date("verified"));
    }

    /** The numbers of an entry with their source, as the waiting time of that filing at that office; null after a fault. */
    static WaitingTime times(Entry entry, String filing, Names names, String office, LocalDate verified) {
        int fast = entry.count("fast");
        int typical = entry.count("typical");
        int slow = entry.count("slow");
        if (fast > typical || typical > slow) {
            entry.refuse("fast", "fast " + fast + ", typical " + typical + ", slow " + slow + " do not rise");
            return null;
        }
        return new WaitingTime(
                filing,
                names,
                office,
                fast,
                typical,
                slow,
                authority(entry, "source"),
                entry.named("confidence", Confidence::of),
                verified);
    }

    private List<FilingPlan> filingPlans(List<WaitingTime> times) {
        var ids = new HashSet<String>();
        return file.items("filingPlans").stream()
                .filter(Entry::isSound)
                .map(plan -> new PlanReader(plan, references, times).read(file.text("id"), ids))
                .toList();
    }
}
