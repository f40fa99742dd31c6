package org.sursis.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sursis.calendar.Names;

/**
 * A chain of filings as a jurisdiction's practice has it, from which an order can be made. It shows what there is to do, and is no
 * advice to do it.
 *
 * @param id begins with the pack's id ({@code ca-spousal-sponsorship-qc})
 * @param note what it does not do, above all for the removal
 * @param staysRemoval whether the chain as a whole keeps the removal from being carried out; each step says it for itself
 * @param verified when a person last compared it with its sources
 * @param steps in the order in which people speak of them; no step requires itself over others
 */
public record FilingPlan(
        String id,
        Names names,
        Names note,
        StaysRemoval staysRemoval,
        Authority authority,
        Confidence confidence,
        LocalDate verified,
        List<PlanStep> steps) {

    public FilingPlan {
        steps = List.copyOf(steps);
    }

    /** The step of that code. */
    public Optional<PlanStep> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }
}
