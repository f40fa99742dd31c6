package org.sursis.board.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimiterTest {
    private final AtomicLong stopwatch = new AtomicLong(-7);
    private final Limiter limiter = new Limiter(2, Duration.ofMinutes(15), stopwatch::get);

    @Test
    void each_may_so_often_and_again_after_a_while() {
        assertThat(limiter.allows("one")).isTrue();
        assertThat(limiter.allows("one")).isTrue();
        assertThat(limiter.allows("one")).isFalse();
        assertThat(limiter.allows("other")).isTrue();
        stopwatch.addAndGet(Duration.ofMinutes(15).toNanos());
        assertThat(limiter.allows("one")).isTrue();
    }

    @Test
    void who_goes_on_asking_is_not_forgotten_over_ten_thousand_others() {
        limiter.allows("one");
        limiter.allows("one");
        for (int n = 0; n < 20_000; n++) {
            assertThat(limiter.allows("other " + n)).isTrue();
            if (n % 5_000 == 0) {
                assertThat(limiter.allows("one")).isFalse();
            }
        }
        assertThat(limiter.allows("other 0")).isTrue();
    }
}
