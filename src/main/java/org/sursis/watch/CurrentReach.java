package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/** For whom this thread is at work. Safe for use by many threads. */
@ApplicationScoped
public class CurrentReach {
    private final ThreadLocal<Reach> current = new ThreadLocal<>();

    /**
     * The reach of the scene that is being played.
     *
     * @throws IllegalStateException outside of one; nobody gets rows without saying for whom
     */
    public Reach now() {
        var reach = current.get();
        if (reach == null) {
            throw new IllegalStateException(
                    "a transaction does not say for whom it works: its scene needs an Actor, or @Everywhere");
        }
        return reach;
    }

    /**
     * Does work with a reach; inside other work, with the reach of that one. Opens a request where there is none, as on the threads of
     * the watch: Hibernate asks for whom a session is inside a request only.
     *
     * @throws IllegalStateException when the work around it reaches less far
     */
    @ActivateRequestContext
    public <T> T during(Reach reach, Callable<T> work) throws Exception {
        var outer = current.get();
        current.set(outer == null ? reach : outer.then(reach));
        try {
            return work.call();
        } finally {
            if (outer == null) {
                current.remove();
            }
        }
    }
}
