package org.sursis.watch;

import java.time.Instant;
import org.sursis.docket.CaseFile;
import org.sursis.race.Standing;

/**
 * A case file and how the watch over it stands.
 *
 * @param nextReviewAt the earliest instant at which anything about it can change; null only when closed
 * @param reviewedAt when it was last looked at
 */
public record Watched(CaseFile file, Standing standing, Instant nextReviewAt, Instant reviewedAt) {}
