package org.sursis.main;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sursis.cli.Terminal;

/**
 * Keeps the JVM until the main thread has put everything away. On SIGTERM or Ctrl-C the JVM runs its shutdown hooks and is
 * then gone, wherever the main thread is: this hook waits for it.
 */
final class LastOut {

    /** The service's own shutdown limit, and then the database's. */
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private final CountDownLatch away = new CountDownLatch(1);

    private LastOut() {}

    static LastOut awaited() {
        var lastOut = new LastOut();
        Runtime.getRuntime().addShutdownHook(new Thread(lastOut::await, "last-out"));
        return lastOut;
    }

    /** All is away; the JVM may end. */
    void close() {
        away.countDown();
    }

    private void await() {
        try {
            if (!away.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                Terminal.complain(
                        "Sursis did not put everything away within " + LIMIT.toSeconds() + " s, and stops as it is.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
