package org.sursis.law.order;

import org.sursis.calendar.Names;
import org.sursis.law.Confidence;

/**
 * A deadline of an order as it is told: without the way to it.
 *
 * @param rule the id of the rule
 * @param event the code of the event from which it runs
 * @param dates what it comes to; null where it was never said
 * @param citation act and section
 */
public record TimeLimit(String rule, String event, Names names, Dates dates, String citation, Confidence confidence) {

    /** What tells it apart among the deadlines of its order: one rule may run from several events. */
    public String key() {
        return rule + " " + event;
    }

    /** True when both are the same deadline, whatever their dates. */
    public boolean sameAs(TimeLimit other) {
        return other != null && key().equals(other.key());
    }

    TimeLimit with(Dates changed) {
        return new TimeLimit(rule, event, names, changed, citation, confidence);
    }
}
