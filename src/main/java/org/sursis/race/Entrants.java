package org.sursis.race;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.race.Reason.Kind;
import org.sursis.race.Runner.Gait;
import org.sursis.race.forecast.Basis;
import org.sursis.race.forecast.Forecast;

/** Makes runners of filings, each behind what it requires, and notes what stands in the way of knowing. */
final class Entrants {
    /** Counsel's day is taken at its word, but for one case in a thousand. */
    private static final double AS_EXPECTED = 0.999;

    private final Map<String, Filing> filings = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Runner> runners = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private final Knowledge knowledge;
    private final LocalDate today;
    private final Reasons reasons;

    Entrants(List<Filing> filings, Knowledge knowledge, LocalDate today, Reasons reasons) {
        filings.forEach(f -> this.filings.put(f.code(), f));
        this.knowledge = knowledge;
        this.today = today;
        this.reasons = reasons;
    }

    Runner[] inOrder() {
        var waiting = new ArrayList<>(filings.values());
        waiting.removeIf(Filing::abandoned);
        while (!waiting.isEmpty()) {
            if (!waiting.removeIf(this::enterIfFree)) {
                waiting.forEach(this::enterFromCircle);
                waiting.clear();
            }
        }
        return runners.toArray(new Runner[0]);
    }

    private boolean enterIfFree(Filing filing) {
        boolean free = filing.requires().stream().allMatch(code -> places.containsKey(code) || !awaited(code));
        if (free) {
            enter(filing.done() ? complete(filing) : incomplete(filing));
        }
        return free;
    }

    private boolean awaited(String code) {
        return filings.containsKey(code) && !filings.get(code).abandoned();
    }

    private void enterFromCircle(Filing filing) {
        reasons.unknown(Reason.of(Kind.CIRCLE, filing.code()));
        enter(unknown(filing));
    }

    private void enter(Runner runner) {
        places.put(runner.filing().code(), runners.size());
        runners.add(runner);
    }

    private Runner complete(Filing filing) {
        var day = filing.completedOn() != null ? filing.completedOn() : filing.filedOn();
        int offset = day == null ? 0 : offset(day);
        return new Runner(
                filing, Gait.COMPLETE, requires(filing), null, Basis.complete(day), null, Arrival.on(offset), offset);
    }

    private Runner incomplete(Filing filing) {
        noteRequirements(filing);
        var forecast = forecast(filing);
        if (forecast == null) {
            return withoutForecast(filing);
        }
        boolean begun = filing.status() == FilingStatus.PENDING && filing.startedOn() != null;
        return begun ? underWay(filing, forecast) : toBegin(filing, forecast);
    }

    private void noteRequirements(Filing filing) {
        for (var code : filing.requires()) {
            if (!filings.containsKey(code)) {
                reasons.unknown(Reason.of(Kind.REQUIREMENT_MISSING, filing.code(), code));
            } else if (filings.get(code).abandoned()) {
                reasons.note(Reason.of(Kind.REQUIREMENT_ABANDONED, filing.code(), code));
            } else if (filing.status() == FilingStatus.PENDING
                    && !filings.get(code).done()) {
                reasons.note(Reason.of(Kind.BEGUN_EARLY, filing.code(), code));
            }
        }
    }

    private Forecast forecast(Filing filing) {
        if (filing.estimate() != null) {
            return knowledge.estimated(filing.estimate());
        }
        return knowledge
                .history(filing.code())
                .or(() -> knowledge.published(filing.code()))
                .orElse(null);
    }

    private Runner underWay(Filing filing, Forecast forecast) {
        var office = office(filing);
        var wait = new Wait(office, forecast);
        int begun = offset(filing.startedOn());
        try {
            var own = begun < 0 ? wait.remaining(begun) : wait.after(Arrival.on(begun));
            return new Runner(filing, Gait.UNDER_WAY, requires(filing), office, forecast.basis(), forecast, own, 0);
        } catch (OutsideCoverage unknown) {
            reasons.unknown(Reason.outside(filing.code(), unknown));
            return unknown(filing);
        }
    }

    private Runner toBegin(Filing filing, Forecast forecast) {
        if (filing.status() == FilingStatus.PENDING) {
            reasons.note(Reason.of(Kind.START_UNKNOWN, filing.code()));
        }
        int earliest = filing.startedOn() == null ? 0 : Math.max(0, offset(filing.startedOn()));
        return new Runner(
                filing, Gait.TO_BEGIN, requires(filing), office(filing), forecast.basis(), forecast, null, earliest);
    }

    private Runner withoutForecast(Filing filing) {
        var day = filing.expectedOn();
        if (day == null) {
            reasons.unknown(Reason.of(Kind.NO_BASIS, filing.code()));
        } else if (day.isBefore(today)) {
            reasons.unknown(Reason.of(Kind.EXPECTED_DAY_PASSED, filing.code(), day));
        } else if (filing.status() == FilingStatus.PLANNED && stillRequires(filing)) {
            reasons.unknown(Reason.of(Kind.EXPECTED_DAY_ONLY, filing.code(), day));
        } else {
            return expected(filing, day);
        }
        return unknown(filing);
    }

    private boolean stillRequires(Filing filing) {
        return filing.requires().stream()
                .anyMatch(code -> awaited(code) && !filings.get(code).done());
    }

    private Runner expected(Filing filing, LocalDate day) {
        var own = Arrival.of(offset(day), new double[] {AS_EXPECTED});
        return new Runner(filing, Gait.UNDER_WAY, requires(filing), office(filing), Basis.expected(day), null, own, 0);
    }

    private Runner unknown(Filing filing) {
        return new Runner(filing, Gait.UNKNOWN, requires(filing), office(filing), Basis.UNKNOWN, null, null, 0);
    }

    private int[] requires(Filing filing) {
        return filing.requires().stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .distinct()
                .toArray();
    }

    private Office office(Filing filing) {
        var days = knowledge.office(filing.code());
        for (var office : offices) {
            if (office.keeps(days)) {
                return office;
            }
        }
        offices.add(new Office(days, today));
        return offices.get(offices.size() - 1);
    }

    private int offset(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - today.toEpochDay());
    }
}
