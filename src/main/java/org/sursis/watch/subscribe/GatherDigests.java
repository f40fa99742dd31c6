package org.sursis.watch.subscribe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.notice.ComposeNews;
import org.sursis.watch.Everywhere;
import org.sursis.watch.subscribe.Subscriptions.Line;

/** A day's news as one message, in its reader's morning. */
@ApplicationScoped
@Everywhere
class GatherDigests {
    private static final int HANDFUL = 50;

    private final Subscriptions subscriptions;
    private final Bulletins bulletins;

    GatherDigests(Subscriptions subscriptions, Bulletins bulletins) {
        this.subscriptions = subscriptions;
        this.bulletins = bulletins;
    }

    /** Digests of a handful of readers; taking the news and planning the message are one, so none is sent twice and none lost. */
    @Transactional
    int handful(Instant now) {
        var readers = subscriptions.take(now, HANDFUL).stream()
                .collect(groupingBy(Line::subscription, LinkedHashMap::new, toList()));
        readers.forEach((reader, lines) -> send(reader, lines, now));
        return readers.size();
    }

    private void send(UUID reader, List<Line> lines, Instant now) {
        subscriptions
                .find(reader)
                .filter(s -> s.state() == Subscription.State.ACTIVE)
                .ifPresent(s -> bulletins.plan(
                        s,
                        Occasion.DIGEST,
                        ComposeNews.gathered(lines.stream().map(Line::news).toList()),
                        now));
    }
}
