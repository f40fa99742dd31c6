package org.sursis.board.door;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.sursis.watch.Actor;

/**
 * Who signed in at this node. Kept in memory only: after a restart one signs in again. Who it is is found out anew for every page, so
 * that a revoked key and a member who left open nothing any more. Safe for use by many threads.
 */
@Singleton
class Sessions {
    static final Duration LAST = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private final Secrets secrets;
    private final LongSupplier stopwatch;
    private final Map<String, Session> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    /** By the machine's stopwatch and not by the clock, which a rehearsal moves by days. */
    @Inject
    Sessions(Secrets secrets) {
        this(secrets, System::nanoTime);
    }

    Sessions(Secrets secrets, LongSupplier stopwatch) {
        this.secrets = secrets;
        this.stopwatch = stopwatch;
    }

    private record Session(Supplier<Optional<Actor>> who, long openedAt) {
        @Override
        public String toString() {
            return "Session[redacted]";
        }
    }

    /** Begins a session; returns its id. {@code who} is asked for every page, and may hold what nobody else shall know. */
    synchronized String open(Supplier<Optional<Actor>> who) {
        open.values().removeIf(this::ended);
        var id = secrets.next();
        open.put(id, new Session(who, stopwatch.getAsLong()));
        return id;
    }

    /** Whose session it is, while it lasts and they may come in. */
    Optional<Actor> who(String id) {
        return lasting(id).flatMap(session -> session.who().get());
    }

    private synchronized Optional<Session> lasting(String id) {
        return Optional.ofNullable(open.get(id)).filter(s -> !ended(s));
    }

    /** Ends a session. */
    synchronized void close(String id) {
        open.remove(id);
    }

    private boolean ended(Session session) {
        return stopwatch.getAsLong() - session.openedAt() >= LAST.toNanos();
    }
}
