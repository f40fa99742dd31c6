package org.sursis.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What is asked of a rule.
 *
 * @param day the day of the trigger, where it happened
 * @param time its hour, or null when only the day is known: then the first moment of the day counts
 * @param registry the office's code, or null: then the strictest answer of all registries is the safe one
 * @param zone the zone of the trigger, or null for the registry's, or the pack's
 * @param how the way in which the trigger reached the person ({@code mail}, …), or null when the day is that of the event itself
 */
public record Question(
        String jurisdiction,
        String rule,
        LocalDate day,
        LocalTime time,
        String registry,
        ZoneId zone,
        String how,
        List<Suspension> suspensions) {

    public Question {
        suspensions = List.copyOf(suspensions);
    }

    /** What a rule gives for a day, at a registry or at none in particular. */
    public static Question of(String jurisdiction, String rule, LocalDate day, String registry) {
        return new Question(jurisdiction, rule, day, null, registry, null, null, List.of());
    }
}
