package org.sursis.watch;

import java.time.Instant;
import org.sursis.docket.CaseFile;
import org.sursis.race.Standing;

/**
 * A case file and how the watch over it stands.
 *
 * @param nextReviewAt the earliest instant at which anything about it can change; null only when closed
 * @param reviewedAt when it was last looked at
 * @param routine true when nothing is due at {@code nextReviewAt} but the morning's look at the colour
 * @param brief what the last look found of the race, or null where nothing was reckoned
 * @param unreachable true when the last look found that no way leads to anybody on the list
 */
public record Watched(
        CaseFile file,
        Standing standing,
        Instant nextReviewAt,
        Instant reviewedAt,
        boolean routine,
        Brief brief,
        boolean unreachable) {
    private static final int BEHIND_EVERY_SLACK = 100_000;

    /** One for whom somebody can be reached. */
    public Watched(
            CaseFile file, Standing standing, Instant nextReviewAt, Instant reviewedAt, boolean routine, Brief brief) {
        this(file, standing, nextReviewAt, reviewedAt, routine, brief, false);
    }

    /** One whose race was not reckoned, and of which something may have to be said when it is looked at next. */
    public Watched(CaseFile file, Standing standing, Instant nextReviewAt, Instant reviewedAt) {
        this(file, standing, nextReviewAt, reviewedAt, false, null);
    }

    /**
     * Where it stands among others, the most urgent lowest: what is lost, then by slack in business days, then what cannot be
     * reckoned, then what needs nothing.
     */
    public int urgency() {
        return switch (standing) {
            case LOST -> -BEHIND_EVERY_SLACK;
            case AT_RISK, TIGHT, CLEAR ->
                brief == null || brief.slack() == null
                        ? BEHIND_EVERY_SLACK
                        : brief.slack().businessDays();
            case UNKNOWN -> BEHIND_EVERY_SLACK;
            case SETTLED -> BEHIND_EVERY_SLACK + 1;
            case STAYED -> BEHIND_EVERY_SLACK + 2;
            case CLOSED -> BEHIND_EVERY_SLACK + 3;
        };
    }
}
