package org.sursis.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sursis.calendar.Names;

/**
 * One rule of a pack.
 *
 * @param trigger what the trigger is, in words
 * @param events kebab-case codes of events on an order that are this rule's trigger; empty where none starts it by itself
 * @param watched true when its deadline becomes a target of the order's watch by itself
 * @param metBy codes of events that show that the thing was done in time or is no longer needed
 * @param receivedBy the rule that says when a trigger sent in a certain way ({@code mail}) counts as received, by that way
 * @param extension who may extend and how, or null
 * @param missed what follows when it is missed, or null
 * @param verified when a person last compared it with its source
 * @param texts oldest first, not overlapping; never empty
 */
public record DeadlineRule(
        String id,
        Names names,
        Names trigger,
        List<String> events,
        boolean watched,
        List<String> metBy,
        Map<String, String> receivedBy,
        StaysRemoval staysRemoval,
        Names extension,
        Names missed,
        LocalDate verified,
        List<RuleText> texts) {

    public DeadlineRule {
        events = List.copyOf(events);
        metBy = List.copyOf(metBy);
        receivedBy = Map.copyOf(receivedBy);
        texts = List.copyOf(texts);
    }

    /** The text that was in force on the day of the trigger. */
    public Optional<RuleText> textOn(LocalDate day) {
        return texts.stream().filter(t -> t.inForce(day)).findFirst();
    }
}
