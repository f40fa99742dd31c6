package org.sursis.law;

import java.util.List;
import java.util.UUID;
import org.sursis.calendar.Names;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;

/**
 * One filing of a plan.
 *
 * @param code the code that the filing gets, unique within the plan
 * @param names at most 200 characters, for they become the filing's title
 * @param office the calendar by which the office works, or null where counsel or the family does it themselves
 * @param requires codes of steps of the same plan
 * @param target what it must beat ({@code removal}), or null when it only serves another step
 * @param waiting how long the office takes; null where no number was found, and then nothing is guessed
 * @param documents what goes with it, in the order in which it is listed
 * @param staysRemoval whether this filing by itself keeps the removal from being carried out
 */
public record PlanStep(
        String code,
        Names names,
        String office,
        List<String> requires,
        String target,
        CompleteWhen completeWhen,
        WaitingTime waiting,
        List<Names> documents,
        StaysRemoval staysRemoval) {

    public PlanStep {
        requires = List.copyOf(requires);
        documents = List.copyOf(documents);
    }

    /** What is published of its length, in business days of the office; null where nothing is. */
    public Estimate estimate() {
        return waiting == null ? null : new Estimate(waiting.fast(), waiting.typical(), waiting.slow());
    }

    /** The filing that it becomes, not begun yet. */
    public Filing filing(UUID id, String title) {
        return new Filing(
                id,
                code,
                title,
                FilingStatus.PLANNED,
                null,
                null,
                null,
                null,
                estimate(),
                office,
                requires,
                target,
                completeWhen,
                1);
    }
}
