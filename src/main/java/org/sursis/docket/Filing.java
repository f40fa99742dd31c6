package org.sursis.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One thing that must be complete before a target: a document awaited, an application to file.
 *
 * @param code the order's own name for it, kebab-case, unique within the order
 * @param title what people call it, or null for the code
 * @param startedOn the day on which the waiting began, or null
 * @param filedOn the day on which it was filed, or null
 * @param expectedOn the day on which counsel expects it, or null
 * @param completedOn the day on which it was complete, or null
 * @param estimate how long it takes, or null when nobody has said
 * @param office the calendar of the office whose business days count ({@code qc-offices}), or null when nobody has said
 * @param requires codes of filings that must be complete before this one can be started
 * @param target the target it aims at, or null when it only serves another filing
 * @param revision rises by one with every change made to this filing
 */
public record Filing(
        UUID id,
        String code,
        String title,
        FilingStatus status,
        LocalDate startedOn,
        LocalDate filedOn,
        LocalDate expectedOn,
        LocalDate completedOn,
        Estimate estimate,
        String office,
        List<String> requires,
        String target,
        CompleteWhen completeWhen,
        int revision) {

    /** The target that every order has: the removal itself. */
    public static final String REMOVAL = "removal";

    public Filing {
        requires = List.copyOf(requires);
    }

    /** A filing of which nobody has said at which office it is. */
    public Filing(
            UUID id,
            String code,
            String title,
            FilingStatus status,
            LocalDate startedOn,
            LocalDate filedOn,
            LocalDate expectedOn,
            LocalDate completedOn,
            Estimate estimate,
            List<String> requires,
            String target,
            CompleteWhen completeWhen,
            int revision) {
        this(
                id,
                code,
                title,
                status,
                startedOn,
                filedOn,
                expectedOn,
                completedOn,
                estimate,
                null,
                requires,
                target,
                completeWhen,
                revision);
    }

    /** True when nothing is left to wait for. Filed is not complete unless the filing says so itself. */
    public boolean done() {
        return status == FilingStatus.COMPLETE
                || (completeWhen == CompleteWhen.FILED && filedOn != null && !abandoned());
    }

    /** True when it was given up; it then serves no target any more. */
    public boolean abandoned() {
        return status == FilingStatus.ABANDONED;
    }

    /** What people call it. */
    public String called() {
        return title == null ? code : title;
    }
}
