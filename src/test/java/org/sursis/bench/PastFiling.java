package org.sursis.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;

/**
 * One filing of the past, with hindsight.
 *
 * @param office the calendar of its office, or null for what the pack says
 * @param completedOn null when it was not complete by the end of the history
 * @param estimate counsel's own, or null
 * @param truth the law that its duration was drawn from, or null where nobody knows it
 */
record PastFiling(
        UUID id,
        String code,
        String office,
        LocalDate startedOn,
        LocalDate completedOn,
        Estimate estimate,
        MadeUpHistory.Law truth) {

    /** As it stood on a day on which it was not complete yet. */
    Filing pending() {
        return new Filing(
                id,
                code,
                null,
                FilingStatus.PENDING,
                startedOn,
                null,
                null,
                null,
                estimate,
                office,
                List.of(),
                Filing.REMOVAL,
                CompleteWhen.COMPLETE,
                1);
    }

    /** True when it was complete on that day or before. */
    boolean completeBy(LocalDate day) {
        return completedOn != null && !completedOn.isAfter(day);
    }
}
