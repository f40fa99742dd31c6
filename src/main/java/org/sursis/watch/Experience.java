package org.sursis.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.Estimate;
import org.sursis.race.forecast.Forecast;
import org.sursis.race.forecast.History;
import org.sursis.race.forecast.PastCase;

/**
 * What organizations' own cases say, and what estimates come to, read and reckoned once for all orders that are looked at together
 * and for all days that one order is asked about. Made for one transaction and one thread, and thrown away with it: tomorrow's cases
 * are other ones.
 */
final class Experience {
    private final PastCases past;
    private final Map<Kind, List<PastCases.Begun>> cases = new HashMap<>();
    private final Map<Asked, Optional<Forecast>> forecasts = new HashMap<>();
    private final Map<Estimate, Forecast> estimated = new HashMap<>();
    private final Map<Estimate, Forecast> published = new HashMap<>();

    Experience(PastCases past) {
        this.past = past;
    }

    private record Kind(UUID organization, String filing) {}

    private record Asked(Kind kind, OpenDays office, LocalDate today) {}

    /** How long filings of that kind take, counted in days of that office, by what was known on that day. */
    Optional<Forecast> of(UUID organization, String filing, OpenDays office, LocalDate today) {
        return forecasts.computeIfAbsent(new Asked(new Kind(organization, filing), office, today), this::forecast);
    }

    Forecast estimated(Estimate estimate) {
        return estimated.computeIfAbsent(estimate, Forecast::of);
    }

    Forecast published(Estimate range) {
        return published.computeIfAbsent(range, Forecast::published);
    }

    private Optional<Forecast> forecast(Asked asked) {
        var known = cases.computeIfAbsent(asked.kind(), kind -> past.of(kind.organization(), kind.filing())).stream()
                .filter(begun -> !begun.startedOn().isAfter(asked.today()))
                .map(begun -> pastCase(begun, asked.office(), asked.today()))
                .toList();
        return History.forecast(known);
    }

    private static PastCase pastCase(PastCases.Begun begun, OpenDays office, LocalDate today) {
        boolean completed = begun.completedOn() != null && !begun.completedOn().isAfter(today);
        var seen = completed ? begun.completedOn() : today;
        return new PastCase(workingDays(begun.startedOn(), seen, office), completed, seen);
    }

    /** Of the days after the first up to and with the last. */
    private static int workingDays(LocalDate first, LocalDate last, OpenDays office) {
        return (int) first.plusDays(1)
                .datesUntil(last.isBefore(first) ? first.plusDays(1) : last.plusDays(1))
                .filter(office::isOpen)
                .count();
    }
}
