package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.members.SignIns;

/** Forgets what is of no use any more. Nothing about an order is ever among it. */
@ApplicationScoped
@Everywhere
public class Tidy {
    /** A client that repeats a request does so within hours; a month is generous. */
    private static final Duration ANSWERS_KEPT = Duration.ofDays(30);

    /** Nobody asks for a copy of what was settled days ago; a week lets somebody look at what went wrong. */
    private static final Duration BYTES_KEPT = Duration.ofDays(7);

    private final Repeats repeats;
    private final Dailies dailies;
    private final Letters letters;
    private final SignIns signIns;
    private final Outbox outbox;
    private final Clock clock;

    Tidy(Repeats repeats, Dailies dailies, Letters letters, SignIns signIns, Outbox outbox, Clock clock) {
        this.repeats = repeats;
        this.dailies = dailies;
        this.letters = letters;
        this.signIns = signIns;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Forgets answers to repeated requests, messages of past mornings, letters and requests to sign in after a month, and the bytes of messages a week after their end;
     * returns how many.
     */
    @Transactional
    public int run() {
        var now = clock.instant();
        var aMonthAgo = now.minus(ANSWERS_KEPT);
        return repeats.forget(aMonthAgo)
                + dailies.forget(aMonthAgo)
                + letters.forget(aMonthAgo)
                + signIns.forget(aMonthAgo)
                + outbox.forgetBytes(now.minus(BYTES_KEPT));
    }
}
