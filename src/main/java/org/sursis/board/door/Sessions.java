package org.sursis.board.door;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who signed in at this node. Kept in memory only: after a restart one signs in again. The key is looked at anew for every
 * page, so that a revoked one opens nothing any more. Safe for use by many threads.
 */
@Singleton
class Sessions {
    static final Duration LAST = Duration.ofHours(12);
    private static final int MOST = 10_000;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier stopwatch;
    private final Map<String, Session> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    /** By the machine's stopwatch and not by the clock, which a rehearsal moves by days. */
    Sessions() {
        this(System::nanoTime);
    }

    Sessions(LongSupplier stopwatch) {
        this.stopwatch = stopwatch;
    }

    private record Session(String key, long openedAt) {
        @Override
        public String toString() {
            return "Session[redacted]";
        }
    }

    /** Begins a session for the bearer of this key; returns its id. */
    synchronized String open(String key) {
        open.values().removeIf(this::ended);
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(id, new Session(key, stopwatch.getAsLong()));
        return id;
    }

    /** The key that a session was begun with, while it lasts. */
    synchronized Optional<String> key(String id) {
        return Optional.ofNullable(open.get(id)).filter(s -> !ended(s)).map(Session::key);
    }

    /** Ends a session. */
    synchronized void close(String id) {
        open.remove(id);
    }

    private boolean ended(Session session) {
        return stopwatch.getAsLong() - session.openedAt() >= LAST.toNanos();
    }
}
