package org.sursis.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API keys, hashed. Every method but one runs inside a transaction that the scene opened. */
public interface Keys {

    /** The key with this SHA-256, if it was neither revoked nor has run out. Needs no transaction: it is asked for every request. */
    Optional<Key> byHash(byte[] sha256, Instant now);

    /** One key of an organization, whatever its state. */
    Optional<Key> find(UUID organization, UUID id);

    /** Keys of an organization, newest first. */
    List<Key> of(UUID organization);

    /** Stores a new key. */
    void add(Key key, byte[] sha256);

    /** Ends a key. */
    void revoke(UUID id, Instant now);

    /** Notes that a key was used; called seldom, not for every request. */
    void used(UUID id, Instant now);

    /**
     * A key as it is kept.
     *
     * @param prefix the part by which people tell keys apart; no secret
     * @param expiresAt or null
     * @param revokedAt or null
     * @param lastUsedAt or null
     */
    record Key(
            UUID id,
            UUID organization,
            String name,
            Role role,
            String prefix,
            Instant createdAt,
            Instant expiresAt,
            Instant revokedAt,
            Instant lastUsedAt) {

        /** True when it was neither revoked nor has run out. */
        public boolean opens(Instant now) {
            return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
        }
    }
}
