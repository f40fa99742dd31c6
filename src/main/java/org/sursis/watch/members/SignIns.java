package org.sursis.watch.members;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Requests to sign in by a link. Every method runs inside a transaction that the scene opened. */
public interface SignIns {

    /**
     * Somebody asked for a link.
     *
     * @param browser SHA-256 of the secret of the browser that asked
     * @param usedAt or null
     */
    record Asked(
            UUID id,
            UUID organization,
            UUID member,
            byte[] browser,
            Instant createdAt,
            Instant expiresAt,
            Instant usedAt) {}

    /** How many links this member was sent since then. */
    int sent(UUID member, Instant since);

    /** Stores a request. */
    void add(Asked asked);

    /** One request. */
    Optional<Asked> find(UUID id);

    /** Uses a link; true for one alone of those who do so at once, and only while it lasts. */
    boolean use(Asked asked, Instant now);

    /** Forgets requests that ran out before then; returns how many. */
    int forget(Instant before);
}
