package org.sursis.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.law.LawBook;
import org.sursis.law.Offices;
import org.sursis.race.Knowledge;
import org.sursis.race.forecast.Forecast;
import org.sursis.race.forecast.History;
import org.sursis.race.forecast.PastCase;

/** What the rule pack and the organization's own cases know of the filings of one order. */
final class OfficeKnowledge implements Knowledge {
    private final LawBook book;
    private final CaseFile file;
    private final PastCases past;
    private final LocalDate today;
    private final Offices offices;
    private final Map<String, Optional<Forecast>> histories = new HashMap<>();

    OfficeKnowledge(LawBook book, CaseFile file, PastCases past, LocalDate today) {
        var particulars = file.order().particulars();
        this.book = book;
        this.file = file;
        this.past = past;
        this.today = today;
        this.offices = new Offices(book, particulars.jurisdiction(), particulars.registry());
    }

    @Override
    public OpenDays office(String filing) {
        return offices.of(filing(filing));
    }

    private Filing filing(String code) {
        return file.filings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the order has no filing " + code));
    }

    @Override
    public Optional<Forecast> history(String filing) {
        return histories.computeIfAbsent(filing, code -> History.forecast(cases(code)));
    }

    private List<PastCase> cases(String filing) {
        var office = office(filing);
        return past.of(file.order().organization(), filing).stream()
                .filter(begun -> !begun.startedOn().isAfter(today))
                .map(begun -> pastCase(begun, office))
                .toList();
    }

    private PastCase pastCase(PastCases.Begun begun, OpenDays office) {
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

    @Override
    public Optional<Forecast> published(String filing) {
        return book.pack(file.order().particulars().jurisdiction())
                .flatMap(pack -> pack.waitingTime(filing))
                .map(w -> Forecast.published(new Estimate(w.fast(), w.typical(), w.slow())));
    }
}
