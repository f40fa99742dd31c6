package org.sursis.webhook;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the request of one call may leave. It is decided once, by whichever comes first: its connection, or the end of the waiting
 * for it. What nobody waits for any more must not leave: it was noted as not taken, and what it says may have been stopped since.
 */
final class Leave {
    private enum State {
        WAITS,
        TAKEN,
        OVER
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITS);
    private final long end;

    Leave(Duration wall) {
        this.end = System.nanoTime() + wall.toNanos();
    }

    /** True while somebody waits. After a freeze the connection may wake up before whoever should have stopped waiting: time counts too. */
    boolean holds() {
        return state.get() == State.WAITS && System.nanoTime() - end < 0;
    }

    /** True where the request may leave now. */
    boolean take() {
        return holds() && state.compareAndSet(State.WAITS, State.TAKEN);
    }

    /** Ends the waiting; true where the request may have left, false where it never will. */
    boolean end() {
        return state.compareAndExchange(State.WAITS, State.OVER) == State.TAKEN;
    }
}
