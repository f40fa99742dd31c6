package org.sursis.watch.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.watch.Dispatch;
import org.sursis.watch.NoteNews;
import org.sursis.watch.OneTry;
import org.sursis.watch.Outages;

/**
 * Letters: claimed, sent with no transaction open, and settled. Killed anywhere in between a letter is sent again under the same id in
 * the same words, until it expires.
 */
@ApplicationScoped
public class SendLetters {
    private static final Logger LOG = Logger.getLogger(SendLetters.class);
    /** What a lease lasts for, even where each try takes as long as it may. */
    private static final int BATCH = 2;

    private final Letters letters;
    private final EndLetters end;
    private final NoteNews news;
    private final Dispatch.Node node;
    private final Outages outages;
    private final Clock clock;
    private final Map<Channel, LetterSender> senders = new EnumMap<>(Channel.class);

    SendLetters(
            Letters letters,
            EndLetters end,
            NoteNews news,
            Dispatch.Node node,
            Outages outages,
            Clock clock,
            @Any Instance<LetterSender> senders) {
        this.letters = letters;
        this.end = end;
        this.news = news;
        this.node = node;
        this.outages = outages;
        this.clock = clock;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
    }

    /** The channels that letters may leave over. */
    public List<Channel> channels() {
        return List.copyOf(senders.keySet());
    }

    /** Sends what may leave now, over every channel in this thread; returns how many were tried, and 0 when nothing is due. */
    public int run() {
        return channels().stream().mapToInt(this::run).sum();
    }

    /** The same over one channel. Several threads may call it at once. */
    public int run(Channel channel) {
        int late = end.expire(clock.instant());
        if (late > 0) {
            LOG.errorf("%d letters did not leave while they were of use", late);
        }
        int all = 0;
        for (int sent = send(channel); sent > 0; sent = send(channel)) {
            all += sent;
        }
        return all;
    }

    private int send(Channel channel) {
        var claimed = letters.claim(channel, BATCH, clock.instant(), node.lease());
        claimed.forEach(this::send);
        return claimed.size();
    }

    private void send(Letters.Claimed claimed) {
        var letter = claimed.letter();
        var channel = letter.to().channel();
        var once = new OneTry(
                "a letter (" + letter.kind().code() + ")", letter.sent(), claimed.attempt(), letter.expiresAt());
        letters.settle(
                claimed, once.make(() -> senders.get(channel).send(letter, clock.instant()), outages, news, clock));
    }
}
