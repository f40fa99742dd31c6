package org.sursis.watch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What proves that the service is at work, and what it keeps about itself. Runs inside the scene's transaction. */
public interface Pulse {

    /** Notes that a pacemaker did its work. */
    void beat(String pacemaker, Instant at);

    /** When each pacemaker last did its work. */
    Map<String, Instant> beats();

    /** The database's own time, for comparing clocks. */
    Instant databaseTime();

    /** Where a rehearsal's clock stands, or null outside one. */
    Instant rehearsalPosition();

    /** Keeps where a rehearsal's clock stands. */
    void rehearsalPosition(Instant at);

    /** By what the wake-ups of all orders were last set, or null before the first start. */
    String watchedUnder();

    /** Keeps by what the wake-ups of all orders are set. */
    void watchedUnder(String plan);

    /** Counts for {@code /watch} of one organization, or of all when null. */
    Counts counts(UUID organization, Instant now);

    /** Where the promise is not kept for one organization, or for all when null. */
    Lapses lapses(UUID organization, Instant now);

    /**
     * How the watch stands, in numbers.
     *
     * @param overdueReviews open orders whose wake-up lies more than a minute back, or at which the last look failed
     * @param undelivered messages that may leave and have not been taken by a next hop
     * @param unreachableOrders open orders nobody can be reached for: over each way to each person on the list the last message died or was
     *     not taken in time
     * @param pausedSubscriptions of which messages did not arrive: nothing is sent for them until their readers say so
     * @param lastReviewAt or null
     * @param nextReviewAt or null
     */
    record Counts(
            long openOrders,
            long overdueReviews,
            long undelivered,
            long unacknowledged,
            long unreachableOrders,
            long staleDates,
            long pausedSubscriptions,
            Instant lastReviewAt,
            Instant nextReviewAt) {}
}
