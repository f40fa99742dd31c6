package org.sursis.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.RemovalOrder;
import org.sursis.law.GateTime;
import org.sursis.race.Assessment;
import org.sursis.race.Outlook;
import org.sursis.race.Slack;

/**
 * A race as far as it is drawn: stored with the order at each look, so that nothing is reckoned where many orders are shown.
 *
 * @param lanes all but abandoned filings, in the order of the file
 * @param gates those that stand, in the order of time
 * @param finish the removal as it is watched, or null where none is known or a stay without an end keeps it off
 */
public record Sketch(List<Lane> lanes, List<Mark> gates, Finish finish) {

    public Sketch {
        lanes = List.copyOf(lanes);
        gates = List.copyOf(gates);
    }

    /**
     * One filing. Days are civil days, null where they cannot be said; a complete one has the day of its completion in all three.
     *
     * @param title what people call it, or null for the code
     * @param done true when nothing is left to wait for
     * @param since the day on which the waiting began, or null
     * @param slackDays business days of its office between the 80 % day and the last safe one, or null
     */
    public record Lane(
            String code,
            String title,
            FilingStatus status,
            boolean done,
            LocalDate since,
            LocalDate p50,
            LocalDate p80,
            LocalDate p95,
            LocalDate latestSafe,
            Integer slackDays) {}

    /**
     * A gate.
     *
     * @param title of a gate that counsel set; null for one of the rule pack, which knows its name in every language
     * @param day the last day on which the option is open
     * @param at the first instant at which it is closed
     * @param lost true when an option is gone after it; false when it is good practice only
     */
    public record Mark(String id, String title, LocalDate day, Instant at, boolean lost) {}

    /**
     * The removal that is watched.
     *
     * @param at the hour, or null where the whole day counts
     * @param held true when a later date was set and a second person has yet to confirm it
     */
    public record Finish(LocalDate day, Instant at, boolean held) {}

    /** The race of a file as it was assessed at {@code now}. */
    public static Sketch of(CaseFile file, Assessment assessment, List<GateTime> gates, Instant now) {
        var filings = file.filings().stream().collect(Collectors.toMap(Filing::code, Function.identity()));
        var places = file.filings().stream().map(Filing::code).toList();
        return new Sketch(
                assessment.filings().stream()
                        .sorted(Comparator.comparingInt(f -> places.indexOf(f.code())))
                        .map(f -> lane(filings.get(f.code()), f))
                        .toList(),
                gates.stream().map(Sketch::mark).toList(),
                finish(file.order(), now));
    }

    private static Finish finish(RemovalOrder order, Instant now) {
        var removal = order.removal().watched(now);
        var stay = order.stay();
        if (removal == null || (stay != null && stay.until() == null)) {
            return null;
        }
        boolean held = order.removal().heldAt(now).isPresent();
        return stay != null && stay.until().isAfter(removal.date())
                ? new Finish(stay.until(), null, held)
                : new Finish(removal.date(), removal.time() == null ? null : removal.at(), held);
    }

    private static Lane lane(Filing filing, Outlook outlook) {
        return new Lane(
                filing.code(),
                filing.title(),
                outlook.status(),
                filing.done(),
                filing.startedOn(),
                outlook.p50(),
                outlook.p80(),
                outlook.p95(),
                outlook.latestSafe(),
                days(outlook.slack()));
    }

    private static Integer days(Slack slack) {
        return slack == null ? null : slack.businessDays();
    }

    private static Mark mark(GateTime gate) {
        var title = gate.own() ? gate.names().en() : null;
        return new Mark(gate.id(), title, gate.day(), gate.at(), gate.lost());
    }
}
