package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.law.Offices;
import org.sursis.race.Assessment;
import org.sursis.race.Outlook;
import org.sursis.race.calibration.Calibration;
import org.sursis.race.calibration.HitRate;

/** Keeps what a review forecast, and holds it against the day on which a filing is complete. */
@ApplicationScoped
class KeepForecasts {
    private final Law law;
    private final Forecasts forecasts;

    KeepForecasts(Law law, Forecasts forecasts) {
        this.law = law;
        this.forecasts = forecasts;
    }

    /** How the race of one order was seen; {@code assessment} is null where nothing is reckoned. */
    record Seen(CaseFile file, Assessment assessment) {
        private boolean reckoned() {
            return assessment != null && !file.filings().isEmpty();
        }

        private UUID order() {
            return file.order().id();
        }
    }

    /** Writes down what is new; the orders must be stored already. */
    @Transactional(TxType.MANDATORY)
    void keep(List<Seen> all) {
        var seen = all.stream().filter(Seen::reckoned).toList();
        if (seen.isEmpty()) {
            return;
        }
        var kept = forecasts.of(seen.stream().map(Seen::order).toList()).stream()
                .collect(Collectors.toMap(k -> k.last().filing(), Function.identity()));
        var made = seen.stream()
                .map(s -> new Forecasts.OfOrder(
                        s.file().order().organization(), s.order(), made(s.file(), s.assessment(), kept)))
                .filter(of -> !of.made().isEmpty())
                .toList();
        if (!made.isEmpty()) {
            forecasts.keep(made);
        }
        seen.forEach(s -> end(s.file(), kept));
    }

    private void end(CaseFile file, Map<UUID, Forecasts.Kept> kept) {
        file.filings().stream().filter(f -> kept.containsKey(f.id())).forEach(f -> end(file, f, kept.get(f.id())));
    }

    /** An unchanged forecast is the same forecast still standing: it is not made again. */
    private List<Forecasts.Made> made(CaseFile file, Assessment assessment, Map<UUID, Forecasts.Kept> kept) {
        var filings = file.filings().stream().collect(Collectors.toMap(Filing::code, Function.identity()));
        var offices = offices(file);
        return assessment.filings().stream()
                .flatMap(outlook -> made(outlook, filings.get(outlook.code()), offices, assessment.asOf()))
                .filter(m -> !kept.containsKey(m.filing())
                        || !m.saysAs(kept.get(m.filing()).last()))
                .toList();
    }

    private static Stream<Forecasts.Made> made(Outlook outlook, Filing filing, Offices offices, LocalDate today) {
        return switch (outlook.basis().kind()) {
            case COMPLETE, UNKNOWN -> Stream.empty();
            case ESTIMATE, HISTORY, PUBLISHED, EXPECTED_DAY ->
                // Without even the 50 % day it waits for something of which nobody knows, or ends beyond the horizon.
                outlook.p50() == null
                        ? Stream.empty()
                        : Stream.of(new Forecasts.Made(
                                filing.id(),
                                filing.code(),
                                offices.calendarOf(filing),
                                outlook.basis().kind(),
                                today,
                                outlook.p50(),
                                outlook.p80(),
                                outlook.p95()));
        };
    }

    private void end(CaseFile file, Filing filing, Forecasts.Kept kept) {
        var day = completedOn(filing);
        var ended = day == null
                ? null
                : new Forecasts.Ended(filing.id(), filing.code(), offices(file).calendarOf(filing), day);
        if (Objects.equals(ended, kept.ended())) {
            return;
        }
        if (ended == null) {
            forecasts.reopened(filing.id());
        } else {
            var held = Calibration.coverage(forecasts.until(ended));
            forecasts.ended(file.order().organization(), file.order().id(), ended, held);
        }
    }

    /** Where filing is all that it takes, it is complete with that. */
    private static LocalDate completedOn(Filing filing) {
        if (filing.status() == FilingStatus.COMPLETE) {
            return filing.completedOn();
        }
        return filing.done() ? filing.filedOn() : null;
    }

    /** How forecasts of the filing that decides have held so far, or null: nothing decides, or too few are complete. */
    @Transactional(TxType.MANDATORY)
    HitRate ofBinding(CaseFile file, Assessment assessment) {
        if (assessment == null || assessment.bindingFiling() == null) {
            return null;
        }
        return file.filings().stream()
                .filter(f -> f.code().equals(assessment.bindingFiling()))
                .findFirst()
                .flatMap(f -> forecasts.rate(
                        file.order().organization(), f.code(), offices(file).calendarOf(f)))
                .filter(rate -> Calibration.enough(rate.coverage()))
                .orElse(null);
    }

    private Offices offices(CaseFile file) {
        return new Offices(law.book(), file.order().particulars());
    }
}
