package org.sursis.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sursis.calendar.Names;
import org.sursis.calendar.Step;

/**
 * The answer to a {@link Question}: two days, or two instants where the rule counts hours, and how they were found.
 *
 * @param safeDay the last day that is in time on the strictest reading of the text; alerts run on it
 * @param arguableDay the latest day for which there is a reading; never before {@code safeDay}
 * @param safeAt the earlier instant, or null where the rule gives days
 * @param arguableAt the later instant, or null where the rule gives days
 * @param notBefore the first day on which the event can lie, or null
 * @param zone where the days and hours are read
 * @param text the text that the trigger's day selected
 * @param steps the way to the days, one step each, to be followed with a paper calendar
 * @param caveats what must be said beside the date
 * @param pack id and version of the pack, as {@code ca 2026.11.22}
 */
public record Deadline(
        DeadlineRule rule,
        RuleText text,
        LocalDate trigger,
        String registry,
        LocalDate safeDay,
        LocalDate arguableDay,
        Instant safeAt,
        Instant arguableAt,
        LocalDate notBefore,
        ZoneId zone,
        List<Step> steps,
        List<Names> caveats,
        String pack) {

    public Deadline {
        steps = List.copyOf(steps);
        caveats = List.copyOf(caveats);
    }
}
