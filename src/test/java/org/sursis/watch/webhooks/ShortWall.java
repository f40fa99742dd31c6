package org.sursis.watch.webhooks;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.sursis.watch.Outcome;

/** Waits for two seconds, where the real one waits for fifteen, for whoever is called "hangs"; everybody else takes it. */
@Alternative
@Singleton
public class ShortWall implements WebhookPost {
    static final long WALL_NANOS = TimeUnit.SECONDS.toNanos(2);

    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger hung = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Map<UUID, AtomicInteger> underWay = new ConcurrentHashMap<>();

    @Override
    public Optional<String> whyNot(URI url) {
        return Optional.empty();
    }

    @Override
    public Outcome hand(Addressed to, String id, byte[] body, Instant now) {
        var here = underWay.computeIfAbsent(to.webhook().id(), webhook -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
        try {
            return to.webhook().url().getHost().startsWith("hangs") ? hang() : take();
        } finally {
            here.decrementAndGet();
        }
    }

    private Outcome hang() {
        hung.incrementAndGet();
        long until = System.nanoTime() + WALL_NANOS;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return new Outcome.Uncertain("no answer in time");
    }

    private Outcome take() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        taken.incrementAndGet();
        return new Outcome.Accepted(null, "HTTP 200");
    }
}
