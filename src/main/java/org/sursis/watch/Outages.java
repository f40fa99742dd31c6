package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;

/**
 * How the next hop of each channel takes messages, as this node sees it, and which messages wait only because it was away. When it takes
 * something again these are due at once, the nearest target first; else each would wait out a quarter of an hour of its own. Webhooks have
 * a next hop each, and are seen to one by one ({@code watch.webhooks}). Kept in memory: what a node forgets in a restart is noted anew at the next attempt. Safe for use by many threads.
 */
@ApplicationScoped
public class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);
    /** Whoever is beyond this waits for their own next attempt. */
    private static final int MOST = 100_000;
    /** A server that comes and goes shall not have every message tried at each of its winks. */
    private static final Duration SELDOM = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Map<Channel, Outage> outages = new EnumMap<>(Channel.class);

    Outages(Outbox outbox) {
        this.outbox = outbox;
        for (var channel : Channel.values()) {
            outages.put(channel, new Outage());
        }
    }

    /**
     * A next hop that took nothing since it last took something.
     *
     * @param since when the first attempt since then ended
     * @param because what became of the last one
     * @param away true when it could not be reached or talked to at all
     */
    public record Trouble(Instant since, String because, boolean away) {}

    private static final class Outage {
        private final Set<UUID> waiting = new LinkedHashSet<>();
        private Instant hurriedAt = Instant.MIN;
        private Trouble trouble;

        /** One mailbox that is refused for good says nothing of the next hop: it answers. */
        synchronized void saw(Outcome outcome, Instant now) {
            if (outcome instanceof Outcome.Accepted) {
                trouble = null;
            } else if (!(outcome instanceof Outcome.Refused)) {
                var since = trouble == null ? now : trouble.since();
                trouble = new Trouble(since, outcome.because(), outcome instanceof Outcome.Away);
            }
        }

        synchronized Optional<Trouble> trouble() {
            return Optional.ofNullable(trouble);
        }

        synchronized void add(UUID message) {
            if (waiting.size() < MOST) {
                waiting.add(message);
            }
        }

        /** Everybody who waits, once; none when some were hurried a moment ago. */
        synchronized List<UUID> take(Instant now) {
            if (waiting.isEmpty() || !now.isAfter(hurriedAt.plus(SELDOM)) && !now.isBefore(hurriedAt)) {
                return List.of();
            }
            var all = new ArrayList<>(waiting);
            waiting.clear();
            hurriedAt = now;
            return all;
        }
    }

    /** How the next hop of this channel stands; empty when it took what it was given last, or was given nothing yet. */
    public Optional<Trouble> trouble(Channel channel) {
        return outages.get(channel).trouble();
    }

    /** An attempt over this channel ended so. */
    void saw(Channel channel, Outcome outcome, Instant now) {
        outages.get(channel).saw(outcome, now);
    }

    /** The same of a message that is hurried if only the next hop was to blame. */
    void saw(Channel channel, UUID message, Outcome outcome, Instant now) {
        saw(channel, outcome, now);
        if (outcome instanceof Outcome.Away && channel != Channel.WEBHOOK) {
            outages.get(channel).add(message);
        }
    }

    /** The next hop took a message. */
    void over(Channel channel, Instant now) {
        var waiting = outages.get(channel).take(now);
        if (!waiting.isEmpty()) {
            try {
                LOG.infof("channel=%s takes messages again; hurried=%d", channel.code(), outbox.hurry(waiting, now));
            } catch (RuntimeException away) {
                // Each is tried again at its own time all the same.
                LOG.warnf("%d messages of %s could not be hurried: %s", waiting.size(), channel.code(), away);
            }
        }
    }
}
