package org.sursis.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.sursis.calendar.CivilTime;

/**
 * What a filing must beat.
 *
 * @param key {@code removal}, or the id of a gate
 * @param version rises when the target moves, so that what was said of the old date is not taken for the new one
 * @param at the first instant at which it is too late
 * @param day the civil day of that instant, from which rungs in days are counted
 */
public record Target(String key, int version, Instant at, LocalDate day, ZoneId zone) {

    /** True while there is still time. */
    public boolean ahead(Instant now) {
        return at.isAfter(now);
    }

    /** True from the same wall-clock time {@code days} civil days before the target on. */
    public boolean withinDays(int days, Instant now) {
        return !now.isBefore(CivilTime.later(at, Period.ofDays(-days), zone));
    }
}
