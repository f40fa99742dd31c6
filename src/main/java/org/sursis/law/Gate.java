package org.sursis.law;

import java.time.LocalTime;
import java.time.ZoneId;
import org.sursis.calendar.Names;

/**
 * A moment before the removal after which an option is lost or harder, as the jurisdiction's practice sets it.
 *
 * @param businessDays how many business days before the removal it lies, by {@code calendar}; or null when {@code rule} gives it
 * @param rule the rule whose day it is, counted from the last business day before the removal (the latest useful hearing); or null
 * @param at the hour of that day, or null for its end
 * @param zone the zone of that hour where practice names one, or null for the removal's
 * @param lost true when an option is gone after it; false when it is good practice only
 */
public record Gate(
        String id,
        Names names,
        Integer businessDays,
        String rule,
        String calendar,
        LocalTime at,
        ZoneId zone,
        boolean lost,
        Authority authority,
        Confidence confidence) {}
