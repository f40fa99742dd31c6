package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.sursis.alert.Channel;

/**
 * Claim, send, settle: takes a few messages, hands them to the next hop with no transaction open, and writes down what
 * became of each. Killed anywhere in between, a message is sent again under the same ids, and never lost.
 */
@ApplicationScoped
public class Dispatch {
    private static final int BATCH = 40;

    private final Outbox outbox;
    private final Node node;
    private final Clock clock;
    private final Batch.Hands hands;
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);

    Dispatch(
            Outbox outbox,
            Recording recording,
            Writing writing,
            Outages outages,
            Node node,
            Clock clock,
            @Any Instance<Sender> senders) {
        this.outbox = outbox;
        this.node = node;
        this.clock = clock;
        this.hands = new Batch.Hands(outbox, recording, writing, outages, clock, watchman());
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
            new Batch(claimed, senders.get(channel), hands).run();
        }
        return claimed.size();
    }

    /** One thread for all batches; it ends with the process, after the last sender. */
    private static ScheduledExecutorService watchman() {
        var one = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "sursis-slow-batches");
            thread.setDaemon(true);
            return thread;
        });
        one.setRemoveOnCancelPolicy(true);
        return one;
    }
}
