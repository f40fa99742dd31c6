package org.sursis.watch.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sursis.watch.Outcome;

/** The way to a webhook over HTTP. */
public interface WebhookPost {

    /** Why nothing may be sent there, in a few words; empty where it may. It asks nobody: what a name leads to is seen at each attempt. */
    Optional<String> whyNot(URI url);

    /**
     * Tries once, within bounded time and inside no transaction. Never throws for anything that the network or the other side can do.
     *
     * @param id of the message, the same for every copy
     * @param now the time of the attempt
     */
    Outcome hand(Addressed to, String id, byte[] body, Instant now);

    /**
     * A webhook with the secrets that sign for it now, the latest first.
     *
     * @param secrets {@code whsec_…}
     */
    record Addressed(Webhook webhook, List<String> secrets) {

        public Addressed {
            secrets = List.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Addressed[" + webhook + "]";
        }
    }
}
