package org.sursis.watch;

import java.time.LocalDate;
import java.util.Optional;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.law.LawBook;
import org.sursis.law.Offices;
import org.sursis.race.Knowledge;
import org.sursis.race.forecast.Forecast;

/** What the rule pack and the organization's own cases know of the filings of one order. */
final class OfficeKnowledge implements Knowledge {
    private final LawBook book;
    private final CaseFile file;
    private final Experience experience;
    private final LocalDate today;
    private final Offices offices;

    OfficeKnowledge(LawBook book, CaseFile file, Experience experience, LocalDate today) {
        this.book = book;
        this.file = file;
        this.experience = experience;
        this.today = today;
        this.offices = new Offices(book, file.order().particulars());
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
        return experience.of(file.order().organization(), filing, office(filing), today);
    }

    @Override
    public Optional<Forecast> published(String filing) {
        return book.pack(file.order().particulars().jurisdiction())
                .flatMap(pack -> pack.waitingTime(filing))
                .map(w -> experience.published(new Estimate(w.fast(), w.typical(), w.slow())));
    }

    @Override
    public Forecast estimated(Estimate estimate) {
        return experience.estimated(estimate);
    }
}
