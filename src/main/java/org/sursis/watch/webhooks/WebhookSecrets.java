package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;
import org.sursis.watch.Keyed;
import org.sursis.watch.ServiceSecrets;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/** The secrets under which webhooks are signed: each is made out of the id and the service's own key, so that none is stored. */
@ApplicationScoped
class WebhookSecrets {
    private final ServiceSecrets secrets;
    private volatile byte[] key;

    WebhookSecrets(ServiceSecrets secrets) {
        this.secrets = secrets;
    }

    /** Reads the key, inside a transaction. */
    void ready() {
        key();
    }

    /** The one that holds now, as Standard Webhooks writes it. Inside a transaction, as below. */
    String of(Webhook webhook) {
        return secret(webhook, webhook.generation());
    }

    /** The webhook with every secret that signs for it now. */
    Addressed addressed(Webhook webhook, Instant now) {
        boolean olderToo = webhook.oldUntil() != null && now.isBefore(webhook.oldUntil());
        int oldest = olderToo ? webhook.oldest() : webhook.generation();
        var secrets = IntStream.iterate(webhook.generation(), generation -> generation >= oldest, g -> g - 1)
                .mapToObj(generation -> secret(webhook, generation));
        return new Addressed(webhook, secrets.toList());
    }

    private String secret(Webhook webhook, int generation) {
        var name = (webhook.id() + " " + generation).getBytes(StandardCharsets.UTF_8);
        return "whsec_" + Base64.getEncoder().encodeToString(Keyed.hash("HmacSHA256", key(), name));
    }

    private byte[] key() {
        if (key == null) {
            key = secrets.secret("webhooks");
        }
        return key;
    }
}
