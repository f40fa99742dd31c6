package org.sursis.board.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sursis.board.words.RaceWords;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Removal;
import org.sursis.watch.AssessOrder;

/**
 * What would be otherwise, as it stands in the address of an order's page. Nothing of it is ever stored.
 *
 * @param removal another day of removal, or null
 * @param filing the code of a filing that would take so many days, or null
 * @param days business days from the filing's start in all; none means that it is complete today
 * @param faults what is wrong with it, one sentence each
 */
record WhatIf(LocalDate removal, String filing, Integer days, List<String> faults) {
    private static final int MOST_DAYS = 999;
    private static final String SOURCE = "what-if";

    /** What the address says, or null where it asks nothing. */
    static WhatIf of(String removal, String filing, String days, RaceWords words) {
        if (blank(removal) && blank(days)) {
            return null;
        }
        var faults = new ArrayList<String>();
        var day = blank(removal) ? null : read(removal, WhatIf::day, words.badDay(), faults);
        var number = blank(days) ? null : read(days, WhatIf::number, words.badDays(), faults);
        return new WhatIf(day, blank(filing) ? null : filing.strip(), number, List.copyOf(faults));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static <T> T read(String text, Function<String, Optional<T>> reading, String fault, List<String> faults) {
        var read = reading.apply(text.strip());
        if (read.isEmpty()) {
            faults.add(fault);
        }
        return read.orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(n -> n >= 0 && n <= MOST_DAYS);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The same as a change of this file. */
    AssessOrder.Change change(CaseFile file, LocalDate today) {
        var order = file.order();
        var filings = file.filings().stream()
                .filter(f -> days != null && f.code().equals(filing))
                .map(f -> days == 0 ? complete(f, today) : taking(f, days))
                .toList();
        return new AssessOrder.Change(
                removal == null ? null : moved(order.removal().current(), order.zone()), filings, null);
    }

    private Removal moved(Removal is, ZoneId zone) {
        return new Removal(removal, is == null ? null : is.time(), zone, SOURCE, null, null);
    }

    private static Filing complete(Filing f, LocalDate today) {
        return changed(f, FilingStatus.COMPLETE, today, f.estimate());
    }

    private static Filing taking(Filing f, int days) {
        return changed(f, f.status(), f.completedOn(), new Estimate(days, days, days));
    }

    private static Filing changed(Filing f, FilingStatus status, LocalDate completedOn, Estimate estimate) {
        return new Filing(
                f.id(),
                f.code(),
                f.title(),
                status,
                f.startedOn(),
                f.filedOn(),
                f.expectedOn(),
                completedOn,
                estimate,
                f.office(),
                f.requires(),
                f.target(),
                f.completeWhen(),
                f.revision());
    }
}
