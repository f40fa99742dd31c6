package org.sursis.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.alert.Matter.Overdue;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.Weekdays;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;

/** Filings whose expected day passed. Said once per filing and day, on the morning after. */
final class Overdues {
    private final Situation situation;
    private final Instant now;

    Overdues(Situation situation, Instant now) {
        this.situation = situation;
        this.now = now;
    }

    List<Overdue> due() {
        var said = situation.said(Overdue.class);
        return expected()
                .filter(overdue -> !saidAt(overdue).isAfter(now) && !said.contains(overdue))
                .toList();
    }

    /** When expected days still to come will have passed. */
    Stream<Instant> toCome() {
        return expected().map(this::saidAt);
    }

    /** What could be said of each incomplete filing that has an expected day. */
    private Stream<Overdue> expected() {
        return situation.file().filings().stream()
                .filter(filing -> !filing.done() && !filing.abandoned())
                .map(Overdues::expected)
                .flatMap(Optional::stream);
    }

    private static Optional<Overdue> expected(Filing filing) {
        if (filing.expectedOn() != null) {
            return Optional.of(new Overdue(filing.code(), filing.called(), filing.expectedOn(), false));
        }
        boolean running = filing.status() == FilingStatus.PENDING && filing.startedOn() != null;
        return running && filing.estimate() != null
                ? Optional.of(new Overdue(filing.code(), filing.called(), likelyDay(filing), true))
                : Optional.empty();
    }

    /** Holidays are not taken out, so that a reminder comes a day early rather than late. */
    private static LocalDate likelyDay(Filing filing) {
        return Weekdays.after(filing.startedOn(), filing.estimate().likely());
    }

    private Instant saidAt(Overdue overdue) {
        return CivilTime.instant(
                overdue.expectedOn().plusDays(1),
                situation.policy().morning(),
                situation.order().zone());
    }
}
