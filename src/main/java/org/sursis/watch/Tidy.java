package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets what is of no use any more. Nothing about an order is ever among it. */
@ApplicationScoped
@Everywhere
public class Tidy {
    /** A client that repeats a request does so within hours; a month is generous. */
    private static final Duration ANSWERS_KEPT = Duration.ofDays(30);

    private final Repeats repeats;
    private final Clock clock;

    Tidy(Repeats repeats, Clock clock) {
        this.repeats = repeats;
        this.clock = clock;
    }

    /** Forgets answers to repeated requests after a month; returns how many. */
    @Transactional
    public int run() {
        return repeats.forget(clock.instant().minus(ANSWERS_KEPT));
    }
}
