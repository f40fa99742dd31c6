package org.sursis.watch;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Stands before every scene that may begin a transaction, and says for whom: the organization of the {@link Actor} that the scene is
 * given, or all where the scene says {@link Everywhere}. A scene that says neither gets no row.
 */
@Interceptor
@Transactional
@Priority(SceneReach.BEFORE_THE_TRANSACTION)
class SceneReach {
    /** The interceptor that begins transactions has 200. */
    static final int BEFORE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private final CurrentReach current;

    SceneReach(CurrentReach current) {
        this.current = current;
    }

    @AroundInvoke
    Object play(InvocationContext scene) throws Exception {
        return current.during(reach(scene.getMethod(), scene.getParameters()), scene::proceed);
    }

    private static Reach reach(Method scene, Object... given) {
        if (everywhere(scene)) {
            return Reach.ALL;
        }
        return Arrays.stream(given)
                .filter(Actor.class::isInstance)
                .map(who -> Reach.of(((Actor) who).organization()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        scene + " does not say for whom it works: it needs an Actor, or @Everywhere"));
    }

    private static boolean everywhere(Method scene) {
        return scene.isAnnotationPresent(Everywhere.class)
                || scene.getDeclaringClass().isAnnotationPresent(Everywhere.class);
    }
}
