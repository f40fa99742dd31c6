package org.sursis.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sursis.alert.Channel;
import org.sursis.watch.Outcome;
import org.sursis.watch.Outgoing;
import org.sursis.watch.Sender;
import org.sursis.watch.webhooks.AttendWebhooks;
import org.sursis.watch.webhooks.WebhookPost;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/** Carries deliveries to webhooks. */
@Singleton
class WebhookSender implements Sender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private final AttendWebhooks webhooks;
    private final WebhookPost post;

    WebhookSender(AttendWebhooks webhooks, WebhookPost post) {
        this.webhooks = webhooks;
        this.post = post;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public byte[] written(Outgoing message) {
        return Payload.of(message.delivery(), message.notice());
    }

    @Override
    public byte[] plain(Outgoing message) {
        return Payload.bare(message.delivery());
    }

    @Override
    public Outcome send(Outgoing message, byte[] bytes, Instant now) {
        return webhooks.addressed(message.delivery().webhook(), now)
                .map(to -> handed(to, message, bytes, now))
                .orElseGet(() -> new Outcome.Refused("the webhook has ended", false));
    }

    private Outcome handed(Addressed to, Outgoing message, byte[] bytes, Instant now) {
        var outcome = post.hand(to, message.delivery().id().toString(), bytes, now);
        try {
            webhooks.saw(to.webhook(), outcome, now);
        } catch (RuntimeException away) {
            // What became of the message is what the other side said, whether or not the database hears how that one
            // stands.
            LOG.warnf(
                    "how webhook=%s stands could not be noted: %s", to.webhook().id(), away);
        }
        return outcome;
    }

    @Override
    public Shown shown(Outgoing message) {
        return new Shown(null, new String(written(message), StandardCharsets.UTF_8), null);
    }
}
