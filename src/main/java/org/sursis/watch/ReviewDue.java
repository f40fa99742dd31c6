package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The wake-ups: every order whose moment has come is looked at, each in a transaction of its own. */
@ApplicationScoped
class ReviewDue {
    private static final Logger LOG = Logger.getLogger(ReviewDue.class);
    private static final int BATCH = 200;
    /** One poisoned order is looked at again after this long, and stops nobody else. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final WakeUp wakeUp;
    private final RecomputeDeadlines recompute;

    ReviewDue(WakeUp wakeUp, RecomputeDeadlines recompute) {
        this.wakeUp = wakeUp;
        this.recompute = recompute;
    }

    /** Looks at every order that is due at {@code now}, and at those that a change of the law concerns; returns how many. */
    int run(Instant now) {
        int looked = 0;
        var due = wakeUp.due(now, BATCH);
        while (!due.isEmpty()) {
            int before = looked;
            for (var id : due) {
                looked += look(id, now);
            }
            // Where nothing moves, another node holds these orders: it does the work.
            due = looked > before && due.size() == BATCH ? wakeUp.due(now, BATCH) : List.of();
        }
        return looked + recompute.run(now);
    }

    private int look(UUID id, Instant now) {
        try {
            return wakeUp.review(id, now) ? 1 : 0;
        } catch (RuntimeException poisoned) {
            LOG.errorf(poisoned, "review failed order=%s; it is looked at again in %s", id, AFTER_A_FAILURE);
            wakeUp.postpone(id, now.plus(AFTER_A_FAILURE));
            return 1;
        }
    }
}
