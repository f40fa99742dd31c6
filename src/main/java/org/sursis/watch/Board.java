package org.sursis.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.sursis.docket.Removal;
import org.sursis.race.Standing;

/** Open orders side by side, as their last looks left them. Every method runs inside a transaction that the scene opened. */
public interface Board {

    /**
     * One open order.
     *
     * @param removal null while no date is known
     * @param zone in which its days are counted
     * @param brief what the last look found, or null where nothing was reckoned
     */
    record Line(
            UUID id,
            String reference,
            String jurisdiction,
            Standing standing,
            Removal removal,
            ZoneId zone,
            Instant nextReviewAt,
            Brief brief) {}

    /** Open orders that fit, the most urgent first and of those alike the one with the nearest removal. */
    Page<Line> lines(UUID organization, Orders.Filter filter, Page.Ask ask);

    /** How many open orders have each standing; a standing that none has is not in it. */
    Map<Standing, Long> standings(UUID organization);
}
