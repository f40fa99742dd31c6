package org.sursis.law.order;

import org.sursis.law.order.KeptDeadline.Course;

/**
 * A deadline is there for the first time, moved, stopped or fell away.
 *
 * @param limit the deadline; its dates are the new ones, or null where there are none now
 * @param before the last dates that were said of it, or null
 * @param now what it does now
 * @param pause since when the clock stands still, or null
 * @param cannot why it cannot be computed, or null
 * @param why what brought the change
 * @param version rises with every change of this deadline
 */
public record Move(TimeLimit limit, Dates before, Course now, Pause pause, String cannot, Why why, int version) {

    /**
     * What brought the change.
     *
     * @param from what was before: a pack with its version; or null
     * @param to what is now: a pack with its version, or the code of an event; or null
     */
    public record Why(Because because, String from, String to) {}

    /** The kinds of reason. */
    public enum Because {
        /** Something happened, and was recorded. */
        EVENT_RECORDED,
        /** What was recorded was taken back or put right. */
        EVENT_CORRECTED,
        /** The order's registry or zone was put right. */
        ORDER_AMENDED,
        /** The pack of rules changed. */
        PACK_CHANGED,
        /** A calendar or the time-zone data changed. */
        CALENDAR_CHANGED
    }
}
