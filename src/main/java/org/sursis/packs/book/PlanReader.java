package org.sursis.packs.book;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sursis.docket.Chain;
import org.sursis.docket.CompleteWhen;
import org.sursis.law.Confidence;
import org.sursis.law.FilingPlan;
import org.sursis.law.PlanStep;
import org.sursis.law.StaysRemoval;
import org.sursis.law.WaitingTime;
import org.sursis.packs.page.Entry;

/** Reads one filing plan of a pack. */
final class PlanReader {
    private final Entry plan;
    private final References references;
    private final List<WaitingTime> times;

    PlanReader(Entry plan, References references, List<WaitingTime> times) {
        this.plan = plan;
        this.references = references;
        this.times = times;
    }

    /**
     * @param pack the pack's id
     * @param ids those of the plans that were read before; this one is added
     */
    FilingPlan read(String pack, Set<String> ids) {
        checkId(pack, ids);
        checkRequirements();
        var verified = plan.date("verified");
        var steps =
                plan.items("steps").stream().map(step -> step(step, verified)).toList();
        checkCircle(steps);
        return new FilingPlan(
                plan.text("id"),
                plan.names("names"),
                plan.names("note"),
                plan.named("staysRemoval", StaysRemoval::of),
                PackReader.authority(plan, "authority"),
                plan.named("confidence", Confidence::of),
                verified,
                steps);
    }

    /** Plans are asked for by their id alone, so that no two packs may have the same. */
    private void checkId(String pack, Set<String> ids) {
        var id = plan.text("id");
        if (!ids.add(id)) {
            plan.refuse("id", "the filing plan '" + id + "' stands twice in this pack");
        } else if (!id.startsWith(pack + "-")) {
            plan.refuse("id", "id is '" + id + "'; expected one that begins with '" + pack + "-'");
        }
    }

    private void checkRequirements() {
        var known = plan.items("steps").stream().map(step -> step.text("code")).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var step : plan.items("steps")) {
            if (!seen.add(step.text("code"))) {
                step.refuse("code", "the step '" + step.text("code") + "' stands twice in this plan");
            }
            var required = new HashSet<String>();
            for (var entry : step.items("requires")) {
                if (!known.contains(entry.text())) {
                    entry.refuse("'" + entry.text() + "' is no step of this plan");
                } else if (!required.add(entry.text())) {
                    entry.refuse("'" + entry.text() + "' is required twice");
                }
            }
        }
    }

    private void checkCircle(List<PlanStep> steps) {
        if (plan.isSound()) {
            new Chain(steps.stream()
                            .map(step -> step.filing(UUID.randomUUID(), null))
                            .toList())
                    .cycle()
                    .ifPresent(round -> plan.refuse(
                            "steps", "the steps require each other in a circle: " + String.join(" > ", round)));
        }
    }

    private PlanStep step(Entry step, LocalDate verified) {
        references.checkCalendar(step, "office");
        var waiting = step.below("waiting")
                .map(entry -> new WaitingReader(step, entry, references, times).read(verified))
                .orElse(null);
        return new PlanStep(
                step.text("code"),
                step.names("names"),
                step.has("office") || waiting == null ? step.text("office") : waiting.office(),
                step.items("requires").stream().map(Entry::text).toList(),
                step.text("target"),
                Objects.requireNonNullElse(step.named("completeWhen", CompleteWhen::of), CompleteWhen.COMPLETE),
                waiting,
                step.items("documents").stream().map(Entry::names).toList(),
                step.named("staysRemoval", StaysRemoval::of));
    }
}
