package org.sursis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.Particulars;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.RemovalOrder;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.LawBook;
import org.sursis.race.Course;
import org.sursis.race.Goal;
import org.sursis.race.Outlook;
import org.sursis.race.Race;
import org.sursis.race.calibration.KeptForecast;
import org.sursis.race.calibration.Prediction;
import org.sursis.watch.Hindsight;
import org.sursis.watch.PastCases;

/**
 * Replays a history: on the day on which each filing was begun, and weekly while it waited, it is forecast from what was known on that
 * day, by the code that the service runs; then the forecasts are held against what happened, beside a naive baseline.
 *
 * <p>{@code -Dbacktest.history=FILE} replays a clinic's own filings, {@code -Dbacktest.jurisdiction=us} by another pack than Canada's;
 * else a made-up history is replayed, whose law is known. Bounds are scored for filings begun a year before the end of the history or
 * earlier, of which those that were never complete count as late; a probability once the day that it speaks of has come.
 */
public final class Backtest {
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final UUID CLINIC = new UUID(0, 1);
    private static final int WEEKS = 52;
    private static final int[] WITHIN_DAYS = {14, 30, 60};
    /** As many as the service looks back on. */
    private static final int MOST_PAST_CASES = 1000;

    private final LawBook book = RealLaw.book();
    private final Map<String, List<PastFiling>> byCode;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Particulars particulars;
    private final LocalDate end;

    private Backtest(List<PastFiling> history, String jurisdiction) {
        this.particulars = new Particulars("backtest", jurisdiction, null, null, false);
        this.byCode = history.stream()
                .sorted(Comparator.comparing(PastFiling::startedOn).reversed())
                .collect(Collectors.groupingBy(PastFiling::code, TreeMap::new, Collectors.toList()));
        this.end = history.stream()
                .flatMap(f -> Stream.of(f.startedOn(), f.completedOn() == null ? f.startedOn() : f.completedOn()))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("the history has no filing that was begun"));
    }

    /** Replays it all and prints the figures; takes a minute or so. */
    public static void main(String[] args) throws IOException {
        var file = System.getProperty("backtest.history");
        var history = file == null ? MadeUpHistory.of(RealLaw.book()) : HistoryFile.read(Path.of(file));
        new Backtest(history, System.getProperty("backtest.jurisdiction", "ca")).run();
    }

    private void run() {
        var filings = byCode.values().stream().mapToInt(List::size).sum();
        System.out.printf(Locale.ROOT, "%d filings of %d kinds, until %s%n", filings, byCode.size(), end);
        byCode.values().forEach(kind -> kind.forEach(this::replay));
        tallies.forEach((kind, tally) -> tally.print(kind));
    }

    private void replay(PastFiling filing) {
        for (int week = 0; week < WEEKS; week++) {
            var today = filing.startedOn().plusWeeks(week);
            // On the very day it may still be forecast in the morning.
            if (today.isAfter(end) || filing.completeBy(today.minusDays(1))) {
                return;
            }
            forecast(filing, today);
        }
    }

    private void forecast(PastFiling filing, LocalDate today) {
        var tally = tallies.computeIfAbsent(
                filing.code() + (filing.office() == null ? "" : " at " + filing.office()), k -> new Tally());
        var file = file(filing);
        var race = Hindsight.race(book, file, past(today), today);
        var naive = Naive.on(today, byCode.get(filing.code()));
        var outlook = outlook(race, file, today, today);
        if (outlook.p50() == null || naive == null) {
            tally.withoutForecast++;
            return;
        }
        if (!filing.startedOn().isAfter(end.minusYears(1))) {
            bounds(filing, outlook, naive, tally);
        }
        for (int within : WITHIN_DAYS) {
            var day = today.plusDays(within);
            if (!day.isAfter(end)) {
                boolean happened = filing.completeBy(day);
                tally.told.add(new Prediction(outlook(race, file, today, day).probabilityInTime(), happened));
                tally.reckoned.add(new Prediction(naive.by(filing.startedOn(), day), happened));
                truth(filing, today, day, happened, tally);
            }
        }
    }

    private static void bounds(PastFiling filing, Outlook outlook, Naive naive, Tally tally) {
        var came = filing.completedOn() == null ? LocalDate.MAX : filing.completedOn();
        var start = filing.startedOn();
        tally.ours.add(new KeptForecast(filing.id(), outlook.p50(), outlook.p80(), outlook.p95(), came));
        tally.naive.add(new KeptForecast(
                filing.id(), naive.day(start, 0.5), naive.day(start, 0.8), naive.day(start, 0.95), came));
    }

    private void truth(PastFiling filing, LocalDate today, LocalDate day, boolean happened, Tally tally) {
        if (filing.truth() != null) {
            int waited = workingDays(filing, today.minusDays(1));
            tally.known.add(new Prediction(filing.truth().by(workingDays(filing, day), waited), happened));
        }
    }

    private int workingDays(PastFiling filing, LocalDate last) {
        var office = book.calendar(filing.office(), null).orElseThrow();
        return (int) filing.startedOn()
                .plusDays(1)
                .datesUntil(
                        last.isBefore(filing.startedOn()) ? filing.startedOn().plusDays(1) : last.plusDays(1))
                .filter(office::isOpen)
                .count();
    }

    private PastCases past(LocalDate today) {
        return (organization, code) -> byCode.get(code).stream()
                .filter(f -> !f.startedOn().isAfter(today))
                .limit(MOST_PAST_CASES)
                .map(f -> new PastCases.Begun(f.startedOn(), f.completedOn()))
                .toList();
    }

    private static Outlook outlook(Race race, CaseFile file, LocalDate today, LocalDate lastDay) {
        var goal = new Goal(Filing.REMOVAL, lastDay, CivilTime.startOf(lastDay.plusDays(1), ZONE), ZONE);
        var course = new Course(file.filings(), List.of(goal), true);
        return race.assess(course, today, CivilTime.instant(today, LocalTime.of(8, 0), ZONE))
                .filings()
                .get(0);
    }

    private CaseFile file(PastFiling filing) {
        var begun = CivilTime.startOf(filing.startedOn(), ZONE);
        var order =
                new RemovalOrder(filing.id(), CLINIC, particulars, RemovalHistory.UNKNOWN, null, true, null, begun, 1);
        return new CaseFile(order, List.of(filing.pending()), List.of());
    }
}
