package org.sursis.watch;

import java.time.LocalDate;
import org.sursis.docket.CaseFile;
import org.sursis.law.LawBook;
import org.sursis.race.Race;
import org.sursis.race.Thresholds;

/** The race as the service would have reckoned it on a day of the past, from what was known on that day. */
public final class Hindsight {

    private Hindsight() {}

    /** {@code past} may hold what happened later: it is not looked at. */
    public static Race race(LawBook book, CaseFile file, PastCases past, LocalDate today) {
        return new Race(Thresholds.USUAL, new OfficeKnowledge(book, file, new Experience(past), today));
    }
}
