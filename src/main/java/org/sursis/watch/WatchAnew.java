package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.alert.Policy;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.watch.FollowLaw.BookChanged;
import org.sursis.watch.chain.Link;

/**
 * When the ladder, the morning, a pack, a calendar or the time-zone rules are others than those by which the wake-ups were set, be it
 * while the service was down, every open order is looked at: its next rung may come sooner than its wake-up. They go behind whatever
 * presses. Where it breaks off it is done again at the next start or change.
 */
@ApplicationScoped
class WatchAnew {
    private static final Logger LOG = Logger.getLogger(WatchAnew.class);
    private static final int BATCH = 2_000;

    private final KeepPulse pulse;
    private final WakeUp wakeUp;
    private final Law law;
    private final Policy policy;
    private final Clock clock;

    WatchAnew(KeepPulse pulse, WakeUp wakeUp, Law law, Policy policy, Clock clock) {
        this.pulse = pulse;
        this.wakeUp = wakeUp;
        this.law = law;
        this.policy = policy;
        this.clock = clock;
    }

    void changed(@Observes BookChanged change) {
        var plan = plan(change.book());
        var before = pulse.watchedUnder();
        if (!plan.equals(before)) {
            if (before != null) {
                LOG.infof("the ladder, the law or the hours changed: %d orders are looked at", wakeAll());
            }
            pulse.watchedUnder(plan);
        }
    }

    private int wakeAll() {
        var began = clock.instant();
        int all = 0;
        int batch;
        do {
            batch = wakeUp.anew(began, clock.instant(), BATCH);
            all += batch;
        } while (batch > 0);
        return all;
    }

    private String plan(LawBook book) {
        var parts = new TreeSet<String>();
        book.packs().stream().map(RulePack::fingerprint).forEach(parts::add);
        law.calendarSources().stream().map(CalendarSource::fingerprint).forEach(parts::add);
        var own = Stream.of(
                "ladder " + policy.ladder(),
                "morning " + policy.morning(),
                "quiet " + policy.quietHours(),
                "channels " + new TreeSet<>(policy.channels()),
                "zones " + ZoneKnowledge.report().used());
        own.forEach(parts::add);
        return Link.sha256(String.join("\n", parts));
    }
}
