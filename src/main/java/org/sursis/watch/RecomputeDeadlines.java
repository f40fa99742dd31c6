package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.docket.CaseFile;
import org.sursis.law.LawBook;

/**
 * When the law book is another one than before (and once after every start, since packs, calendars and time-zone data change
 * while nobody looks) every open order with events is looked at; one whose deadlines moved is reviewed at once, each in a
 * transaction of its own. It goes in batches, one a round, so that reviews that are due wait for none of it.
 */
@ApplicationScoped
public class RecomputeDeadlines {
    private static final Logger LOG = Logger.getLogger(RecomputeDeadlines.class);
    private static final int BATCH = 200;
    private static final UUID FROM_THE_START = new UUID(0, 0);

    private final Law law;
    private final WakeUp wakeUp;
    private LawBook walked;
    private UUID after;

    RecomputeDeadlines(Law law, WakeUp wakeUp) {
        this.law = law;
        this.wakeUp = wakeUp;
    }

    /** One batch; returns how many orders it looked at, and 0 when there is nothing to go through. */
    public synchronized int run(Instant now) {
        var book = law.book();
        if (book != walked) {
            walked = book;
            after = FROM_THE_START;
        }
        if (after == null) {
            return 0;
        }
        var batch = wakeUp.openWithEvents(after, BATCH);
        batch.forEach(file -> look(file, now));
        after = next(batch);
        return batch.size();
    }

    private static UUID next(List<CaseFile> batch) {
        return batch.size() < BATCH ? null : batch.get(batch.size() - 1).order().id();
    }

    private void look(CaseFile file, Instant now) {
        try {
            wakeUp.ifTheLawMoved(file, now);
        } catch (RuntimeException poisoned) {
            LOG.errorf(
                    poisoned,
                    "deadlines were not recomputed order=%s; its next review does it",
                    file.order().id());
        }
    }
}
