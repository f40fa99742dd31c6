package org.sursis.watch.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sursis.watch.Everywhere;

/** Ends letters that nobody took while they were of use. */
@ApplicationScoped
@Everywhere
class EndLetters {
    private final Letters letters;

    EndLetters(Letters letters) {
        this.letters = letters;
    }

    @Transactional
    int expire(Instant now) {
        return letters.expire(now);
    }
}
