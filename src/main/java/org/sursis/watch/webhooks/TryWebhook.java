package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Outcome;

/** Sends a webhook something to try it, at once and beside the queue. */
@ApplicationScoped
public class TryWebhook {
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
        var now = clock.instant();
        var body = "{\"type\":\"webhook.test\",\"timestamp\":\"" + now + "\",\"data\":{\"webhook\":\"" + id + "\"}}";
        return post.hand(to, UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8), now);
    }
}
