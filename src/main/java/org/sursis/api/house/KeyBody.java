package org.sursis.api.house;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.watch.Administer;
import org.sursis.watch.Keys;

/** An API key; its secret is shown once. */
@Schema(name = "Key", description = "An API key.")
record KeyBody(
        UUID id,
        String name,

        @Schema(enumeration = {"admin", "counsel", "staff", "viewer"})
        String role,

        @Schema(description = "the part by which people tell keys apart; no secret")
        String prefix,

        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        @Schema(description = "to within an hour") Instant lastUsedAt,

        @Schema(
                description =
                        "shown once, in the first answer to the request that made the key; a repeat answers without it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String secret) {

    static KeyBody of(Keys.Key key) {
        return new KeyBody(
                key.id(),
                key.name(),
                key.role().code(),
                key.prefix(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                key.lastUsedAt(),
                null);
    }

    static KeyBody of(Administer.Issued issued) {
        return of(issued.key()).with(issued.secret());
    }

    private KeyBody with(String shown) {
        return new KeyBody(id, name, role, prefix, createdAt, expiresAt, revokedAt, lastUsedAt, shown);
    }

    /** What may be kept for a repeat. */
    KeyBody withoutSecret() {
        return with(null);
    }

    @Override
    public String toString() {
        return "KeyBody[" + prefix + "]";
    }
}
