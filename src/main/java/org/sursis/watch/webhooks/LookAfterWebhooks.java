package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sursis.watch.Everywhere;
import org.sursis.watch.webhooks.FailingWebhooks.Patience;

/**
 * Sees to webhooks that take nothing. Somebody is told of one after an hour, whether or not an attempt ends just then. Each message has
 * waits of its own, of up to ten hours; but one that is back is to have all of them at once, and so something is tried at it every
 * quarter of an hour.
 */
@ApplicationScoped
@Everywhere
public class LookAfterWebhooks {
    /** Looked at once a minute, and so told of or tried within the next one. */
    static final Patience PATIENCE = new Patience(Duration.ofHours(1), Duration.ofDays(1), Duration.ofMinutes(14));

    private final FailingWebhooks failing;
    private final TellOfWebhooks tell;
    private final Clock clock;

    LookAfterWebhooks(FailingWebhooks failing, TellOfWebhooks tell, Clock clock) {
        this.failing = failing;
        this.tell = tell;
        this.clock = clock;
    }

    /** Looks once; returns how many were told of or are tried. */
    @Transactional
    public int run() {
        var now = clock.instant();
        var untold = failing.untold(PATIENCE, now);
        untold.forEach(webhook -> tell.of(webhook, TellOfWebhooks.Turn.FAILING, now));
        return untold.size() + failing.remind(PATIENCE, now);
    }

    /** When there is something to see to next. */
    @Transactional
    public Optional<Instant> next() {
        return failing.nextLook(PATIENCE);
    }
}
