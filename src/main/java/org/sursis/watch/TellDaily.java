package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.watch.subscribe.AttendSubscribers;

/**
 * The messages of the morning: decided, claimed, sent with no transaction open, and settled. Killed anywhere in between a message
 * is sent again under the same id with the same bytes, until its day ends.
 */
@ApplicationScoped
public class TellDaily {
    private static final Logger LOG = Logger.getLogger(TellDaily.class);
    private static final int BATCH = 20;

    private final PlanDailies plan;
    private final Dailies dailies;
    private final NoteNews news;
    private final Dispatch.Node node;
    private final AttendSubscribers subscribers;
    private final Outages outages;
    private final Clock clock;
    private final Map<Channel, DailySender> senders = new EnumMap<>(Channel.class);

    TellDaily(
            PlanDailies plan,
            Dailies dailies,
            NoteNews news,
            Dispatch.Node node,
            AttendSubscribers subscribers,
            Outages outages,
            Clock clock,
            @Any Instance<DailySender> senders) {
        this.plan = plan;
        this.dailies = dailies;
        this.news = news;
        this.node = node;
        this.subscribers = subscribers;
        this.outages = outages;
        this.clock = clock;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
    }

    /** Whether the operator wants these messages. */
    public record Wanted(boolean yes) {}

    /** Does what is due now, in this thread; returns how much it was, and 0 when nothing is due. */
    public int run() {
        plan.arrivals();
        int all = 0;
        for (int done = plan.handful(clock.instant()); done > 0; done = plan.handful(clock.instant())) {
            all += done;
        }
        int dead = plan.expire(clock.instant());
        if (dead > 0) {
            LOG.errorf("%d messages of the morning did not leave within their day", dead);
        }
        for (var channel : senders.keySet()) {
            for (int sent = send(channel); sent > 0; sent = send(channel)) {
                all += sent;
            }
        }
        return all + subscribers.run();
    }

    private int send(Channel channel) {
        var claimed = dailies.claim(channel, BATCH, clock.instant(), node.lease());
        claimed.forEach(this::send);
        return claimed.size();
    }

    private void send(Dailies.Claimed claimed) {
        var message = claimed.message();
        var once = new OneTry("a message of the morning", message.sent(), claimed.attempt(), message.expiresAt());
        dailies.settle(
                claimed,
                once.make(() -> senders.get(message.channel()).send(message, clock.instant()), outages, news, clock));
    }
}
