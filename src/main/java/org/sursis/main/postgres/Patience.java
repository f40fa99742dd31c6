package org.sursis.main.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again until there is an answer or the time is up; for what other processes do, and no event tells. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private Patience() {}

    static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> question) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent() || System.nanoTime() - end > 0) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
