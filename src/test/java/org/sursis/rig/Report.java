package org.sursis.rig;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sursis.rig.Breach.Kind;

/** What came of a run. */
final class Report {
    private static final int SHOWN = 25;

    final List<Breach> breaches;
    final int deliveries;
    final int faults;
    private final List<String> lines = new ArrayList<>();

    /** Holds the evidence against every sentence that the rig knows. */
    Report(Evidence evidence, List<Fault> plan, Breach brokenOff) {
        var copies = new CopyChecks(evidence);
        var lateness = new Lateness(evidence);
        breaches = Stream.of(
                        Stream.ofNullable(brokenOff),
                        new PlanChecks(evidence).breaches(),
                        copies.breaches(),
                        new DeathChecks(evidence).breaches(),
                        new StopChecks(evidence).breaches(),
                        lateness.breaches())
                .flatMap(found -> found)
                .toList();
        deliveries = evidence.seen().deliveries.size();
        faults = evidence.saboteur().troubles().size();
        var duplicates = copies.duplicatesByCause();
        var settings = evidence.settings();
        lines.add("seed " + settings.seed + ", " + settings.nodes + " nodes, "
                + (settings.haste
                        ? "leases cut to " + settings.lease.toSeconds() + " s and waits to " + settings.wait.toSeconds()
                                + " s by a trigger in the rig's database"
                        : "leases and waits as shipped")
                + (settings.machines() ? ", clocks and disks are the rig's" : ", clocks and disks left alone"));
        lines.add(faults + " faults: " + Fault.counted(plan));
        lines.add(evidence.cases().size() + " orders committed, " + deliveries + " deliveries, "
                + evidence.log().count() + " copies taken; states " + states(evidence.seen()));
        lines.add("losses " + count(Kind.LOST) + "; duplicates " + sum(duplicates) + " " + duplicates);
        lines.addAll(lateness.lines());
        breaches.stream().limit(SHOWN).forEach(breach -> lines.add("BROKEN " + breach));
        lines.add((green() ? "GREEN" : "RED " + byKind()) + ", seed " + settings.seed);
        lines.add(json(settings, duplicates, lateness));
    }

    private static Map<String, Integer> states(Seen seen) {
        var counts = new java.util.TreeMap<String, Integer>();
        seen.deliveries.forEach(d -> counts.merge(d.state(), 1, Integer::sum));
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private long count(Kind kind) {
        return breaches.stream().filter(b -> b.kind() == kind).count();
    }

    private Map<Kind, Integer> byKind() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        breaches.forEach(b -> counts.merge(b.kind(), 1, Integer::sum));
        return counts;
    }

    private String json(RigSettings settings, Map<String, Integer> duplicates, Lateness lateness) {
        var json = Door.JSON.createObjectNode();
        json.put("seed", settings.seed).put("nodes", settings.nodes).put("haste", settings.haste);
        json.put("faults", faults).put("deliveries", deliveries).put("losses", count(Kind.LOST));
        json.put("duplicates", sum(duplicates)).put("breaches", breaches.size());
        var causes = json.putObject("causes");
        duplicates.forEach(causes::put);
        var millis = json.putArray("lateMillis");
        lateness.millis().forEach(millis::add);
        return json.put("green", green()).toString();
    }

    boolean green() {
        return breaches.isEmpty();
    }

    boolean broke(Kind kind) {
        return count(kind) > 0;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
