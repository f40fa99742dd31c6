package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Journal;
import org.sursis.watch.Refusal;
import org.sursis.watch.Refusal.Kind;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/** The webhooks of the caller's organization: made, shown, given another secret, removed. */
@ApplicationScoped
public class KeepWebhooks {
    /** Each is told of everything; more than these is a mistake, and would starve others. */
    private static final int MOST = 10;

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookPost post;
    private final Journal journal;
    private final Clock clock;

    KeepWebhooks(Webhooks webhooks, WebhookSecrets secrets, WebhookPost post, Journal journal, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /** A webhook and its secret, which is shown this once. */
    public record Made(Webhook webhook, String secret) {
        @Override
        public String toString() {
            return "Made[" + webhook + "]";
        }
    }

    /** Makes one; from now on it is told of every alert. */
    @Transactional
    public Made make(Actor who, URI url) {
        post.whyNot(url).ifPresent(why -> {
            throw Refusal.of(Kind.NOT_ALLOWED, "/url", why);
        });
        webhooks.alone(who.organization());
        var known = webhooks.of(who.organization());
        if (known.stream().anyMatch(w -> w.url().equals(url))) {
            throw Refusal.of(Kind.CONFLICT, "/url", "is a webhook of this organization already");
        }
        if (known.size() >= MOST) {
            throw Refusal.of(Kind.CONFLICT, "", "an organization has at most " + MOST + " webhooks");
        }
        var webhook = new Webhook(UUID.randomUUID(), who.organization(), url, clock.instant(), who.name());
        webhooks.add(webhook);
        note(who, "webhook-made", webhook);
        return new Made(webhook, secrets.of(webhook));
    }

    /** Those that have not ended, oldest first. */
    @Transactional
    public List<Webhook> all(Actor who) {
        return webhooks.of(who.organization());
    }

    /** One of them. */
    @Transactional
    public Webhook one(Actor who, UUID id) {
        return webhooks.find(who.organization(), id)
                .filter(Webhook::active)
                .orElseThrow(() -> Refusal.notFound("webhook"));
    }

    /** The same as it is written to. */
    @Transactional
    public Addressed addressed(Actor who, UUID id) {
        return secrets.addressed(one(who, id), clock.instant());
    }

    /** Gives it another secret; for a day whatever signed before signs beside it. */
    @Transactional
    public Made rotate(Actor who, UUID id) {
        var before = one(who, id);
        var now = clock.instant();
        var after = webhooks.rotate(before.id(), now, now.plus(Webhook.OVERLAP))
                .orElseThrow(() -> Refusal.notFound("webhook"));
        note(who, "webhook-secret-changed", after);
        return new Made(after, secrets.of(after));
    }

    /** Removes it at once; what waited for it is cancelled. */
    @Transactional
    public void remove(Actor who, UUID id) {
        var webhook = one(who, id);
        webhooks.end(id, "removed", who.name(), clock.instant());
        note(who, "webhook-removed", webhook);
    }

    private void note(Actor who, String event, Webhook webhook) {
        journal.add(new Journal.Entry(
                who.organization(),
                null,
                clock.instant(),
                who.name(),
                event,
                Map.of("webhook", webhook.id().toString(), "to", webhook.origin())));
    }
}
