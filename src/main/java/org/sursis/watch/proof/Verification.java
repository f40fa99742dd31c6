package org.sursis.watch.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;

/**
 * A code that was sent to prove a way. The code itself is nowhere: it follows from the id and a key.
 *
 * @param address where it was sent, as it was then
 * @param triesLeft how often it may still be entered wrongly
 * @param usedAt when it served, or null
 */
public record Verification(
        UUID id,
        UUID organization,
        UUID order,
        UUID contact,
        Channel channel,
        String address,
        Language language,
        Instant createdAt,
        int triesLeft,
        Instant usedAt) {
    /** Longer than the quarter of an hour for which careful mail servers hold a stranger's first mail back. */
    public static final Duration HOLDS = Duration.ofMinutes(30);

    static final int TRIES = 5;

    /** True while it can be entered. */
    public boolean holds(Instant now) {
        return usedAt == null && triesLeft > 0 && createdAt.plus(HOLDS).isAfter(now);
    }
}
