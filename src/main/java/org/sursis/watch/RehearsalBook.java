package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.subscribe.Subscriptions;
import org.sursis.watch.webhooks.LookAfterWebhooks;

/** Where a rehearsal stands, kept in the database so that a restart goes on with the story. */
@ApplicationScoped
@Everywhere
class RehearsalBook {
    private final Orders orders;
    private final Outbox outbox;
    private final Dailies dailies;
    private final Letters letters;
    private final Subscriptions subscriptions;
    private final LookAfterWebhooks webhooks;
    private final Pulse pulse;
    private volatile Instant start;

    RehearsalBook(
            Orders orders,
            Outbox outbox,
            Dailies dailies,
            Letters letters,
            Subscriptions subscriptions,
            LookAfterWebhooks webhooks,
            Pulse pulse) {
        this.orders = orders;
        this.outbox = outbox;
        this.dailies = dailies;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.pulse = pulse;
    }

    record Marks(Instant start, Instant next) {}

    /** Opens the book; returns where the clock stood before, if it did. */
    @Transactional
    Optional<Instant> open(Instant configured) {
        start = configured;
        return Optional.ofNullable(pulse.rehearsalPosition());
    }

    @Transactional
    void turn(Instant now) {
        pulse.rehearsalPosition(now);
    }

    /** The earliest moment at which something falls due, or null. */
    @Transactional
    Marks marks() {
        var next = Stream.of(
                        orders.nextWakeUp(),
                        outbox.nextDue(),
                        dailies.nextDue(),
                        letters.nextDue(),
                        subscriptions.nextDigest(),
                        webhooks.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return new Marks(start, next.orElse(null));
    }

    @Transactional
    boolean busy() {
        return outbox.busy();
    }
}
