package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.RetrySchedule;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Settlement;

/**
 * Claim, send, settle: takes a few messages, hands them to the next hop with no transaction open, and writes down what
 * became of each. Killed anywhere in between, a message is sent again under the same ids, and never lost.
 */
@ApplicationScoped
public class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final int BATCH = 40;
    private static final int SETTLE_TOGETHER = 20;
    private static final long SETTLE_WITHIN_NANOS = Duration.ofMillis(15).toNanos();
    /** A claimed message that waited longer is looked up again: somebody may have answered meanwhile. */
    private static final long ASK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();
    /** A batch that takes longer gives back what is left, well before its lease ends. */
    private static final long GIVE_BACK_NANOS = Duration.ofSeconds(45).toNanos();

    private final Outbox outbox;
    private final Bury bury;
    private final Links links;
    private final Node node;
    private final Clock clock;
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);

    Dispatch(Outbox outbox, Bury bury, Links links, Node node, Clock clock, @Any Instance<Sender> senders) {
        this.outbox = outbox;
        this.bury = bury;
        this.links = links;
        this.node = node;
        this.clock = clock;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
    }

    /** What this process is called beside the others. {@code lease} is how long it may hold what it claimed. */
    public record Node(String name, Duration lease) {}

    /** The channels that have a sender. */
    public Set<Channel> channels() {
        return Set.copyOf(senders.keySet());
    }

    /**
     * One pass over one channel, in the caller's thread: up to one batch of messages due now, the nearest target first.
     * Returns how many were tried; 0 means that nothing is due. Several threads may call it at once.
     */
    public int pass(Channel channel) {
        var claimed = outbox.claim(channel, BATCH, clock.instant(), node.lease(), node.name());
        if (!claimed.isEmpty()) {
            new Batch(claimed, senders.get(channel)).run();
        }
        return claimed.size();
    }

    /** One claimed batch on its way. */
    private final class Batch {
        private final Sender sender;
        private final List<Claimed> left;
        private final List<Settlement> results = new ArrayList<>();
        private final long claimedAt = System.nanoTime();
        private long askedAt = claimedAt;
        private long firstResultAt;

        Batch(List<Claimed> claimed, Sender sender) {
            this.left = new ArrayList<>(claimed);
            this.sender = sender;
        }

        void run() {
            try {
                while (!left.isEmpty()) {
                    dropUnwanted();
                    if (!left.isEmpty()) {
                        next();
                    }
                }
            } finally {
                settle();
            }
        }

        private void next() {
            var claimed = left.remove(0);
            if (System.nanoTime() - claimedAt > GIVE_BACK_NANOS) {
                note(new Settlement(claimed, DeliveryState.RETRY, clock.instant(), clock.instant(), null, "not tried"));
                return;
            }
            note(settlement(claimed, tried(claimed)));
            if (results.size() >= SETTLE_TOGETHER || System.nanoTime() - firstResultAt > SETTLE_WITHIN_NANOS) {
                settle();
            }
        }

        private void note(Settlement result) {
            if (results.isEmpty()) {
                firstResultAt = System.nanoTime();
            }
            results.add(result);
        }

        private void dropUnwanted() {
            if (System.nanoTime() - askedAt > ASK_AGAIN_NANOS) {
                var wanted = outbox.stillWanted(left);
                left.removeIf(c -> !wanted.contains(c.delivery().id()));
                askedAt = System.nanoTime();
            }
        }

        private Outcome tried(Claimed claimed) {
            var message = links.mark(claimed.delivery(), claimed.notice());
            try {
                return sender.send(message, clock.instant());
            } catch (RuntimeException bug) {
                // A sender that throws is broken, not the message: somebody must look, and the message stays alive.
                LOG.errorf(
                        bug,
                        "sender failed channel=%s delivery=%s",
                        sender.channel(),
                        claimed.delivery().id());
                return new Outcome.RetryLater("internal error", null, true);
            }
        }

        private void settle() {
            if (results.isEmpty()) {
                return;
            }
            var batch = List.copyOf(results);
            results.clear();
            outbox.settle(
                    batch.stream().filter(r -> r.state() != DeliveryState.DEAD).toList());
            batch.stream().filter(r -> r.state() == DeliveryState.DEAD).forEach(bury::dead);
        }
    }

    private Settlement settlement(Claimed claimed, Outcome outcome) {
        var now = clock.instant();
        if (outcome.alarm()) {
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
        return new Settlement(claimed, state, next(claimed, after, now), now, null, outcome.because());
    }

    private static Instant next(Claimed claimed, Duration asked, Instant now) {
        var delivery = claimed.delivery();
        return RetrySchedule.next(
                delivery.channel(), claimed.attempt(), asked, delivery.id(), now, delivery.expiresAt());
    }
}
