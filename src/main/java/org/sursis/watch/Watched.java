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
 */
public record Watched(CaseFile file, Standing standing, Instant nextReviewAt, Instant reviewedAt, boolean routine) {

    /** One of which something may have to be said when it is looked at next. */
    public Watched(CaseFile file, Standing standing, Instant nextReviewAt, Instant reviewedAt) {
        this(file, standing, nextReviewAt, reviewedAt, false);
    }

    /** The same, looked at next at that moment for a reason of its own. */
    Watched postponed(Instant until) {
        return new Watched(file, standing, until, reviewedAt);
    }
}
