package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Notes that a key was used, apart from finding it: seldom, and in a transaction. */
@ApplicationScoped
class NoteUse {
    private final Keys keys;

    NoteUse(Keys keys) {
        this.keys = keys;
    }

    @Transactional
    @Everywhere
    void of(UUID key, Instant now) {
        keys.used(key, now);
    }
}
