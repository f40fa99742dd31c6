package org.sursis.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sursis.watch.Keys.Key;
import org.sursis.watch.Role;

/** An API key; the key itself is nowhere, only its hash. */
@Entity
@Table(name = "api_key")
class KeyRow {
    @Id
    UUID id;

    @Version
    long version;

    UUID organizationId;
    String name;
    String role;
    String prefix;
    byte[] hash;
    Instant createdAt;
    Instant expiresAt;
    Instant revokedAt;
    Instant lastUsedAt;

    static KeyRow of(Key key, byte[] sha256) {
        var row = new KeyRow();
        row.id = key.id();
        row.organizationId = key.organization();
        row.name = key.name();
        row.role = key.role().code();
        row.prefix = key.prefix();
        row.hash = sha256.clone();
        row.createdAt = key.createdAt();
        row.expiresAt = key.expiresAt();
        row.revokedAt = key.revokedAt();
        row.lastUsedAt = key.lastUsedAt();
        return row;
    }

    Key toDomain() {
        return new Key(
                id,
                organizationId,
                name,
                Codes.to(Role.class, role),
                prefix,
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt);
    }
}
