package org.sursis.race;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The race of an order's filings against what they must beat. A pure function: the same question has the same answer, nothing is
 * kept, no random number is drawn; safe for use by many threads when the knowledge is.
 *
 * <p>Each duration is a distribution over its office's business days and is laid onto civil days exactly; chains add up by
 * convolution, joins multiply distribution functions. Nothing is told of days more than eight years away, nor of what is less
 * likely than one in a million; both count as not in time.
 */
public final class Race {
    private final Thresholds thresholds;
    private final Knowledge knowledge;

    public Race(Thresholds thresholds, Knowledge knowledge) {
        this.thresholds = thresholds;
        this.knowledge = knowledge;
    }

    /**
     * How the race stands.
     *
     * @param today the civil day on which it is asked, in the order's zone; what is not complete may still be so on that day
     * @param now the same moment, for hours
     */
    public Assessment assess(Course course, LocalDate today, Instant now) {
        return new Lap(course, thresholds, knowledge, today, now).assessment();
    }
}
