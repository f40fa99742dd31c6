package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.race.Race;
import org.sursis.race.Thresholds;

/** How the filings of an order are reckoned: by whose calendars, from which experience, with which thresholds. */
@ApplicationScoped
class Races {
    private final Law law;
    private final PastCases past;
    private final Thresholds thresholds;

    Races(Law law, PastCases past, Thresholds thresholds) {
        this.law = law;
        this.past = past;
        this.thresholds = thresholds;
    }

    /** The race of an order, with what is known on the day of {@code now}. */
    @Transactional(TxType.MANDATORY)
    Race of(CaseFile file, Instant now) {
        return of(file, experience(), now);
    }

    /** The same, for one of several orders that share what they ask of the past. */
    Race of(CaseFile file, Experience experience, Instant now) {
        var today = CivilTime.day(now, file.order().zone());
        return new Race(thresholds, new OfficeKnowledge(law.book(), file, experience, today));
    }

    /** What organizations have seen so far, read once for all orders of one transaction. */
    Experience experience() {
        return new Experience(past);
    }
}
