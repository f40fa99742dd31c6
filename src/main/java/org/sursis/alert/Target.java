package org.sursis.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;
import org.sursis.law.GateTime;
import org.sursis.law.order.TimeLimit;

/**
 * What a filing must beat.
 *
 * @param key {@code removal}, the id of a gate, or that of a deadline's rule
 * @param version rises when the target moves, so that what was said of the old date is not taken for the new one
 * @param at the first instant at which it is too late
 * @param day the civil day from which rungs in days are counted: that of the instant, or the last day of a deadline or gate
 * @param limit the deadline, or null where the target is none
 * @param converts true when missing it turns the order into another one by itself
 * @param gate the gate, or null where the target is none
 */
public record Target(
        String key,
        int version,
        Instant at,
        LocalDate day,
        ZoneId zone,
        TimeLimit limit,
        boolean converts,
        GateTime gate) {

    /** The removal as a target. */
    public Target(String key, int version, Instant at, LocalDate day, ZoneId zone) {
        this(key, version, at, day, zone, null, false, null);
    }

    /**
     * A gate as a target.
     *
     * @param version that of the removal before which it lies
     */
    static Target of(GateTime gate, int version) {
        return new Target(gate.id(), gate.own() ? 1 : version, gate.at(), gate.day(), gate.zone(), null, false, gate);
    }

    /** True for the removal itself. */
    boolean isRemoval() {
        return limit == null && gate == null;
    }

    /** True while there is still time. */
    public boolean ahead(Instant now) {
        return at.isAfter(now);
    }

    /** True from the same wall-clock time {@code days} civil days before the target on. */
    public boolean withinDays(int days, Instant now) {
        return !now.isBefore(CivilTime.later(pressing(), Period.ofDays(-days), zone));
    }

    /** True when it ends at an hour; a deadline or gate of days ends with its last day. */
    private boolean inHours() {
        return limit != null ? limit.dates().inHours() : gate == null || gate.inHours();
    }

    /** When it is told that it is over: of hours at once, of days on the morning after. */
    Instant overSaidAt(LocalTime morning) {
        return inHours() ? at : CivilTime.instant(day.plusDays(1), morning, zone);
    }

    /** The moment whose nearness makes louder: a deadline's or gate's last day presses from its beginning, not from its end. */
    Instant pressing() {
        return inHours() ? at : CivilTime.startOf(day, zone);
    }
}
