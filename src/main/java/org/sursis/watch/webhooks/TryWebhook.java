package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.sursis.watch.Actor;
import org.sursis.watch.Outcome;
import org.sursis.watch.Refusal;
import org.sursis.watch.Refusal.Kind;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/** Sends a webhook something to try it, at once and beside the queue. */
@ApplicationScoped
public class TryWebhook {
    /** Whoever tries one waits for the other side, on a thread that requests need too. */
    private static final int MOST_AT_ONCE = 3;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final KeepWebhooks webhooks;
    private final WebhookPost post;
    private final Clock clock;

    TryWebhook(KeepWebhooks webhooks, WebhookPost post, Clock clock) {
        this.webhooks = webhooks;
        this.post = post;
        this.clock = clock;
    }

    /** What came of it. Nothing is written down: it says nothing about any order. */
    public Outcome once(Actor who, UUID id) {
        var to = webhooks.addressed(who, id);
        if (!places.tryAcquire()) {
            throw Refusal.of(
                    Kind.BUSY, "", "as many webhooks as may be tried at once are being tried; try again in a moment");
        }
        try {
            return tried(to, id);
        } finally {
            places.release();
        }
    }

    private Outcome tried(Addressed to, UUID id) {
        var now = clock.instant();
        var body = "{\"type\":\"webhook.test\",\"timestamp\":\"" + now + "\",\"data\":{\"webhook\":\"" + id + "\"}}";
        return post.hand(to, UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
