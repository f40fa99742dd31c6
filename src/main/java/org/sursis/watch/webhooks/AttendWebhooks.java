package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Died;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Outcome;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/**
 * How webhooks take what they are given. One that takes nothing is left alone for a while, whatever waits for it, so that it keeps no
 * other waiting; one that is back has all of it at once.
 */
@ApplicationScoped
@Everywhere
public class AttendWebhooks {
    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    /** Who administers the organization is told then. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final TellOfWebhooks tell;

    AttendWebhooks(Webhooks webhooks, WebhookSecrets secrets, TellOfWebhooks tell) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.tell = tell;
    }

    /** A webhook as it is written to; empty where it has ended. */
    @Transactional
    public Optional<Addressed> addressed(UUID webhook, Instant now) {
        return webhooks.find(webhook).filter(Webhook::active).map(found -> secrets.addressed(found, now));
    }

    /** What came of an attempt. */
    @Transactional
    public void saw(Webhook webhook, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Accepted) {
            if (webhook.failingSince() != null) {
                webhooks.recovered(webhook.id(), now);
            }
        } else if (outcome instanceof Outcome.Refused) {
            webhooks.end(webhook.id(), "gone", Actor.SERVICE, now);
            tell.of(webhook, TellOfWebhooks.Turn.GONE, now);
        } else {
            webhooks.failed(webhook.id(), now).ifPresent(failing -> failed(failing, outcome, now));
        }
    }

    private void failed(Webhook failing, Outcome outcome, Instant now) {
        webhooks.rest(failing.id(), now.plus(rest(failing, outcome)));
        if (!failing.failingSince().plus(PATIENCE).isAfter(now)) {
            tell.of(failing, TellOfWebhooks.Turn.FAILING, now);
        }
    }

    private static Duration rest(Webhook failing, Outcome outcome) {
        var usual = RESTS.get(Math.min(failing.failures(), RESTS.size()) - 1);
        var asked = outcome instanceof Outcome.RetryLater later ? later.after() : null;
        return asked == null || asked.compareTo(usual) < 0 ? usual : asked;
    }

    /** Somebody is told if a message to a webhook died, in the transaction in which it did. */
    @Transactional
    void died(@Observes Died died) {
        webhooks.missed(died.since()).forEach(webhook -> tell.of(webhook, TellOfWebhooks.Turn.MISSED, died.at()));
    }
}
