package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.watch.Orders.Due;

/**
 * The wake-ups: every order whose moment has come is looked at. Before each handful it is asked anew what is pressing now, so that a
 * rung waits for one handful of daily looks at the most, however many orders are to be looked at this morning.
 */
@ApplicationScoped
class ReviewDue {
    private static final Logger LOG = Logger.getLogger(ReviewDue.class);
    private static final int HANDFUL = 50;
    /** One poisoned order is looked at again after this long, and stops nobody else; until then it counts as overdue. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final WakeUp wakeUp;
    private final RecomputeDeadlines recompute;
    private final Clock clock;

    ReviewDue(WakeUp wakeUp, RecomputeDeadlines recompute, Clock clock) {
        this.wakeUp = wakeUp;
        this.recompute = recompute;
        this.clock = clock;
    }

    /** Looks at every order that is due, and at those that a change of the law concerns; returns how many. */
    int run() {
        int looked = 0;
        int more;
        do {
            more = handful(clock.instant());
            looked += more;
        } while (more > 0);
        return looked + recompute.run(clock.instant());
    }

    /** Where nothing is taken, nothing is due or other nodes hold it and do the work. */
    private int handful(Instant now) {
        int pressing = handful(now, Due.PRESSING);
        return pressing > 0 ? pressing : handful(now, Due.ALL);
    }

    private int handful(Instant now, Due which) {
        try {
            var seen = wakeUp.together(now, which, HANDFUL);
            return seen.settled() + oneByOne(seen.left(), now);
        } catch (RuntimeException poisoned) {
            LOG.warnf("%d orders could not be looked at together (%s); now one by one", HANDFUL, poisoned);
            return oneByOne(wakeUp.due(now, which, HANDFUL), now);
        }
    }

    private int oneByOne(List<UUID> orders, Instant now) {
        return orders.stream().mapToInt(id -> look(id, now)).sum();
    }

    private int look(UUID id, Instant now) {
        try {
            return wakeUp.review(id, now) ? 1 : 0;
        } catch (RuntimeException poisoned) {
            LOG.errorf(poisoned, "review failed order=%s; it is looked at again in %s", id, AFTER_A_FAILURE);
            wakeUp.postpone(id, now, now.plus(AFTER_A_FAILURE));
            return 1;
        }
    }
}
