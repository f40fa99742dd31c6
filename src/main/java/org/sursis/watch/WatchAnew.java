package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sursis.alert.Policy;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.watch.FollowLaw.BookChanged;

/**
 * When the ladder, the morning, a pack, a calendar or the time-zone rules are others than those by which the wake-ups were set, be it
 * while the service was down, every open order is looked at: its next rung may come sooner than its wake-up. They go behind whatever
 * presses. Where it breaks off it is done again at the next start or change.
 *
 * <p>Nodes that share a database have to go by the same, or each moves what another said. While an upgrade rolls they do not for a
 * while. Beyond an hour the orders are looked at anew from here too: the other node may be long gone, and its wake-ups be late.
 */
@ApplicationScoped
public class WatchAnew {
    private static final Logger LOG = Logger.getLogger(WatchAnew.class);
    private static final int BATCH = 2_000;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final KeepPulse pulse;
    private final WakeUp wakeUp;
    private final Law law;
    private final Policy policy;
    private final Clock clock;
    /** Null until this node has said by what it goes. */
    private volatile String own;
    /** Since when the wake-ups are another node's, or null. */
    private volatile Instant otherwiseSince;

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
        own = plan;
        otherwiseSince = null;
    }

    /** Looks whether another node goes by something else than this one. */
    public synchronized void lookAround() {
        if (own == null || own.equals(pulse.watchedUnder())) {
            otherwiseSince = null;
            return;
        }
        var now = clock.instant();
        if (otherwiseSince == null) {
            otherwiseSince = now;
        }
        LOG.error(
                "another node went by another ladder, other packs, calendars, hours or time-zone rules than this one: make them alike");
        if (Duration.between(otherwiseSince, now).compareTo(PATIENCE) >= 0) {
            LOG.infof("%d orders are looked at by what this node goes by", wakeAll());
            pulse.watchedUnder(own);
            otherwiseSince = null;
        }
    }

    /** Since when the orders are watched by what another node goes by; empty when all nodes go by the same, as far as is known. */
    public Optional<Instant> otherwiseSince() {
        return Optional.ofNullable(otherwiseSince);
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
        return Sha256.hex(String.join("\n", parts));
    }
}
