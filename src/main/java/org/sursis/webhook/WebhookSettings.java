package org.sursis.webhook;

import java.net.URI;

/**
 * Whom webhooks may reach.
 *
 * @param anywhere true lets them reach loopback and private addresses, without encryption and at any port
 * @param loopbackOnly true in a rehearsal: nobody elsewhere is ever called
 */
public record WebhookSettings(boolean anywhere, boolean loopbackOnly) {

    boolean silent(URI url) {
        return loopbackOnly && !url.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }
}
