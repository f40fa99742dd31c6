package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is the bearer of a key. Only the SHA-256 of a key is ever stored or looked up. */
@ApplicationScoped
public class Authenticate {
    /** A key's last use is noted this often at most. */
    private static final Duration NOTE_USE = Duration.ofHours(1);

    private final Keys keys;
    private final NoteUse uses;
    private final Clock clock;

    Authenticate(Keys keys, NoteUse uses, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.clock = clock;
    }

    /** The bearer, or empty when the key is not known, was revoked or has run out. */
    public Optional<Actor> bearer(String key) {
        var now = clock.instant();
        return keys.byHash(hash(key), now).map(known -> {
            if (known.lastUsedAt() == null || longAgo(known.lastUsedAt(), now)) {
                uses.of(known.id(), now);
            }
            return new Actor(known.organization(), known.id(), known.name(), known.role());
        });
    }

    private static boolean longAgo(Instant used, Instant now) {
        return Duration.between(used, now).compareTo(NOTE_USE) > 0;
    }

    /** What is kept of a secret that is random enough to need no slower hash. */
    public static byte[] hash(String key) {
        return Sha256.of(key);
    }
}
