package org.sursis.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The earliest safe answer first. */
    static final Comparator<Deadline> BY_SAFE = Comparator.comparing(Deadline::safeDay)
            .thenComparing(Deadline::safeAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The earliest arguable answer first. */
    static final Comparator<Deadline> BY_ARGUABLE = Comparator.comparing(Deadline::arguableDay)
            .thenComparing(Deadline::arguableAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Deadline {
        steps = List.copyOf(steps);
        caveats = List.copyOf(caveats);
    }

    /** This safe answer with the arguable one of a registry whose holidays make it later; no registry in particular was named. */
    Deadline orAsLateAs(Deadline other) {
        var said = new ArrayList<>(steps);
        said.add(new Step(Step.Kind.STRICTEST_REGISTRY, safeDay, other.arguableDay, 0, null, null, null));
        return new Deadline(
                rule,
                text,
                trigger,
                null,
                safeDay,
                other.arguableDay,
                safeAt,
                other.arguableAt,
                notBefore,
                zone,
                said,
                caveats,
                pack);
    }
}
