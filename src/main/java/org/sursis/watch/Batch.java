package org.sursis.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.RetrySchedule;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Settlement;

/** One claimed batch on its way, in one thread; only what is left of it may be taken away by another. */
final class Batch {
    private static final Logger LOG = Logger.getLogger(Batch.class);
    private static final int SETTLE_TOGETHER = 20;
    private static final long SETTLE_WITHIN_NANOS = Duration.ofMillis(40).toNanos();
    /**
     * A claimed message that waited longer is looked up again: somebody may have answered meanwhile. Real mail servers take longer for
     * each, so that each is asked about right before it leaves.
     */
    private static final long ASK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();
    /** While one message takes longer, those behind it are given back: others have a free sender for them. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    /** A batch that takes longer gives back what is left: the attempt under way then must end well before the lease does. */
    private static final long ENOUGH_NANOS = Duration.ofSeconds(45).toNanos();

    private final Hands hands;
    private final Sender sender;
    private final List<Claimed> left;
    private final List<Settlement> results = new ArrayList<>();
    /** Null when they could not be written together. */
    private Map<UUID, Writing.Written> written;

    private final long claimedAt = System.nanoTime();
    private long askedAt = claimedAt;
    private long firstResultAt;

    Batch(List<Claimed> claimed, Sender sender, Hands hands) {
        this.left = new ArrayList<>(claimed);
        this.sender = sender;
        this.hands = hands;
    }

    /**
     * What every batch works with.
     *
     * @param watchman rings when a message takes long
     */
    record Hands(
            Outbox outbox,
            Recording recording,
            Writing writing,
            Outages outages,
            Clock clock,
            ScheduledExecutorService watchman) {}

    /** Whatever goes wrong in between, those that were not tried are given back: they do not wait until the lease runs out. */
    void run() {
        try {
            write();
            for (var next = next(); next != null; next = next()) {
                note(next);
            }
        } finally {
            settle();
            giveBack();
        }
    }

    /** All at once; where that fails each by itself when its turn comes, so that one poisoned message stops no other. */
    private void write() {
        try {
            written = hands.writing().written(List.copyOf(left), sender);
        } catch (RuntimeException poisoned) {
            LOG.warnf("%d messages could not be written together (%s); now one by one", left.size(), poisoned);
        }
    }

    private Claimed next() {
        if (System.nanoTime() - claimedAt > ENOUGH_NANOS) {
            giveBack();
        }
        dropUnwanted();
        synchronized (left) {
            return left.isEmpty() ? null : left.remove(0);
        }
    }

    private void note(Claimed claimed) {
        var slow = hands.watchman().schedule(this::giveBack, SLOW.toMillis(), TimeUnit.MILLISECONDS);
        var outcome = tried(claimed);
        slow.cancel(false);
        if (results.isEmpty()) {
            firstResultAt = System.nanoTime();
        }
        hands.outages()
                .saw(
                        sender.channel(),
                        claimed.delivery().id(),
                        outcome,
                        hands.clock().instant());
        results.add(settlement(claimed, outcome));
        if (results.size() >= SETTLE_TOGETHER || System.nanoTime() - firstResultAt > SETTLE_WITHIN_NANOS) {
            settle();
        }
    }

    private void giveBack() {
        List<Claimed> untried;
        synchronized (left) {
            untried = List.copyOf(left);
            left.clear();
        }
        notTried(untried);
    }

    private void notTried(List<Claimed> untried) {
        if (!untried.isEmpty()) {
            var now = hands.clock().instant();
            hands.recording()
                    .settle(untried.stream()
                            .map(c -> Settlement.notTried(c, now))
                            .toList());
        }
    }

    /** What was called back is given back at once, and so cancelled; what another took over meanwhile is left to that one by its token. */
    private void dropUnwanted() {
        if (System.nanoTime() - askedAt > ASK_AGAIN_NANOS) {
            List<Claimed> unwanted;
            synchronized (left) {
                var wanted = hands.outbox().stillWanted(left);
                unwanted = left.stream()
                        .filter(c -> !wanted.contains(c.delivery().id()))
                        .toList();
                left.removeAll(unwanted);
            }
            notTried(unwanted);
            askedAt = System.nanoTime();
        }
    }

    private Outcome tried(Claimed claimed) {
        try {
            var ready = ready(claimed);
            if (ready == null) {
                return new Outcome.Refused("it cannot be written", true);
            }
            return sender.send(ready.message(), ready.bytes(), hands.clock().instant());
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            // A sender that throws is broken, not the message: somebody must look, and the message stays alive.
            LOG.errorf(
                    bug,
                    "sender failed channel=%s delivery=%s",
                    sender.channel(),
                    claimed.delivery().id());
            return new Outcome.RetryLater("internal error", null, true);
        }
    }

    private Writing.Written ready(Claimed claimed) {
        var id = claimed.delivery().id();
        return written == null
                ? hands.writing().written(List.of(claimed), sender).get(id)
                : written.get(id);
    }

    private void settle() {
        if (!results.isEmpty()) {
            var batch = List.copyOf(results);
            results.clear();
            hands.recording().settle(batch);
            if (batch.stream().anyMatch(result -> result.state() == DeliveryState.SENT)) {
                hands.outages().over(sender.channel(), hands.clock().instant());
            }
        }
    }

    private Settlement settlement(Claimed claimed, Outcome outcome) {
        var now = hands.clock().instant();
        if (outcome.alarm() || outcome instanceof Outcome.Refused) {
            LOG.warnf(
                    "delivery needs an operator channel=%s delivery=%s because=%s",
                    claimed.delivery().channel(), claimed.delivery().id(), outcome.because());
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            return new Settlement(claimed, DeliveryState.SENT, null, now, accepted.providerId(), outcome.because());
        }
        if (outcome instanceof Outcome.Refused) {
            return new Settlement(claimed, DeliveryState.DEAD, null, now, null, outcome.because());
        }
        var after = outcome instanceof Outcome.RetryLater later ? later.after() : null;
        var state = outcome instanceof Outcome.Uncertain ? DeliveryState.UNCERTAIN : DeliveryState.RETRY;
        return new Settlement(claimed, state, again(claimed, after, now), now, null, outcome.because());
    }

    private static Instant again(Claimed claimed, Duration asked, Instant now) {
        var delivery = claimed.delivery();
        return RetrySchedule.next(delivery.channel(), claimed.made(), asked, delivery.id(), now, delivery.expiresAt());
    }
}
