package org.sursis.webhook;

import java.net.URI;
import org.sursis.watch.Loopback;

/**
 * Whom webhooks may reach.
 *
 * @param anywhere true lets them reach loopback and private addresses, without encryption and at any port
 * @param loopbackOnly true in a rehearsal: nobody elsewhere is ever called
 */
public record WebhookSettings(boolean anywhere, boolean loopbackOnly) {

    boolean silent(URI url) {
        return loopbackOnly && !Loopback.is(url);
    }
}
