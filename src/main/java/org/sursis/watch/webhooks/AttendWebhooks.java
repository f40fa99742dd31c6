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
    /** It is not left alone for longer, whatever it asks for: other messages try whether it has changed its mind. */
    private static final Duration LONGEST = RESTS.get(RESTS.size() - 1);

    private final Webhooks webhooks;
    private final FailingWebhooks failing;
    private final WebhookSecrets secrets;
    private final TellOfWebhooks tell;

    AttendWebhooks(Webhooks webhooks, FailingWebhooks failing, WebhookSecrets secrets, TellOfWebhooks tell) {
        this.webhooks = webhooks;
        this.failing = failing;
        this.secrets = secrets;
        this.tell = tell;
    }

    /** Reads once, at the start, the key of what is signed: what becomes of it in the database later does not stop a node that runs. */
    @Transactional
    public void ready() {
        secrets.ready();
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
            // Whether it had failed is seen there: it may have done so since this was read.
            failing.recovered(webhook.id(), now);
        } else if (outcome instanceof Outcome.Refused) {
            webhooks.end(webhook.id(), "gone", Actor.SERVICE, now);
            tell.of(webhook, TellOfWebhooks.Turn.GONE, now);
        } else {
            failing.failed(webhook.id(), now).ifPresent(failed -> rest(failed, outcome, now));
        }
    }

    private void rest(Webhook failed, Outcome outcome, Instant now) {
        var asked = outcome instanceof Outcome.RetryLater later ? later.after() : null;
        failing.rest(failed.id(), now.plus(rest(failed, asked)));
        if (asked != null) {
            failing.spare(failed.id(), now.plus(asked));
        }
    }

    private static Duration rest(Webhook failed, Duration asked) {
        var usual = RESTS.get(Math.min(failed.failures(), RESTS.size()) - 1);
        if (asked == null || asked.compareTo(usual) < 0) {
            return usual;
        }
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }

    /** Somebody is told if a message to a webhook died, in the transaction in which it did. */
    @Transactional
    void died(@Observes Died died) {
        webhooks.missed(died.since()).forEach(webhook -> tell.of(webhook, TellOfWebhooks.Turn.MISSED, died.at()));
    }
}
