package org.sursis.rig;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** How a receiver behaves at each phase of a conversation for the time being. Thread-safe. */
final class Weather {
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private final Map<Phase, Reaction> reactions = new ConcurrentHashMap<>();

    /** Where in a conversation; HTTP knows only the last. */
    enum Phase {
        CONNECT,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        DOT
    }

    /**
     * What is done at a phase.
     *
     * @param delay how long nothing is said before
     * @param reply what is said instead of the friendly word, or null; a number for HTTP
     * @param hangsUp true when the connection is closed without a word
     * @param takes at {@code DOT}: whether the message is taken all the same
     */
    record Reaction(Duration delay, String reply, boolean hangsUp, boolean takes) {
        static final Reaction FRIENDLY = new Reaction(Duration.ZERO, null, false, true);

        static Reaction says(String reply) {
            return new Reaction(Duration.ZERO, reply, false, false);
        }

        static Reaction late(Duration delay) {
            return new Reaction(delay, null, false, true);
        }

        static Reaction dropped(Duration after, boolean taken) {
            return new Reaction(after, null, true, taken);
        }
    }

    Reaction at(Phase phase) {
        return reactions.getOrDefault(phase, Reaction.FRIENDLY);
    }

    void set(Phase phase, Reaction reaction) {
        reactions.put(phase, reaction);
    }

    void clear(Phase phase) {
        reactions.remove(phase);
    }

    void clear() {
        reactions.clear();
    }

    /** Waits as a reaction asks, in this thread; ends early where the weather at that phase has changed. */
    void pass(Phase phase, Reaction reaction) {
        long end = System.nanoTime() + reaction.delay().toNanos();
        while (System.nanoTime() < end && at(phase) == reaction) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
