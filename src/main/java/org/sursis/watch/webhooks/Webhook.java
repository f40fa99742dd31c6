package org.sursis.watch.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A system of an organization's own that is told of every alert on its orders. It never prints its URL, which may hold a secret.
 *
 * @param generation which of its secrets it has, from 1 on
 * @param oldest while those before sign beside it, the first of them that does
 * @param oldUntil until when they do, or null
 * @param failingSince since when it took nothing that it was given, or null
 * @param failures how often it was tried since then
 * @param endedAt when it was removed, or said that it is gone; or null
 * @param because why it ended, or null
 */
public record Webhook(
        UUID id,
        UUID organization,
        URI url,
        int generation,
        int oldest,
        Instant oldUntil,
        Instant createdAt,
        String createdBy,
        Instant failingSince,
        int failures,
        Instant endedAt,
        String because) {
    /** While one secret is exchanged for the next, both sign for so long. */
    static final Duration OVERLAP = Duration.ofDays(1);

    /** Where it is exchanged again meanwhile so many sign at most: all of them are in one header. */
    public static final int SIGNING = 10;

    /** A new one. */
    public Webhook(UUID id, UUID organization, URI url, Instant createdAt, String createdBy) {
        this(id, organization, url, 1, 1, null, createdAt, createdBy, null, 0, null, null);
    }

    /** Where it is, without what may be a secret: scheme, host and port. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** True until it ends. */
    public boolean active() {
        return endedAt == null;
    }

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
