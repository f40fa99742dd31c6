package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final DailySender sender;
    private final Dispatch.Node node;
    private final AttendSubscribers subscribers;
    private final Outages outages;
    private final Clock clock;

    TellDaily(
            PlanDailies plan,
            Dailies dailies,
            DailySender sender,
            Dispatch.Node node,
            AttendSubscribers subscribers,
            Outages outages,
            Clock clock) {
        this.plan = plan;
        this.dailies = dailies;
        this.sender = sender;
        this.node = node;
        this.subscribers = subscribers;
        this.outages = outages;
        this.clock = clock;
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
        for (int sent = send(); sent > 0; sent = send()) {
            all += sent;
        }
        return all + subscribers.run();
    }

    private int send() {
        var claimed = dailies.claim(BATCH, clock.instant(), node.lease());
        claimed.forEach(this::send);
        return claimed.size();
    }

    private void send(Dailies.Claimed claimed) {
        var message = claimed.message();
        var once = new OneTry(
                "a message of the morning", message.id(), Channel.EMAIL, claimed.attempt(), message.expiresAt());
        dailies.settle(claimed, once.make(() -> sender.send(message, clock.instant()), outages, clock));
    }
}
