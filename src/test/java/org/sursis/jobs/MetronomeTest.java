package org.sursis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What no failure may silence. */
class MetronomeTest {
    private final AtomicInteger beats = new AtomicInteger();
    private final CountDownLatch third = new CountDownLatch(3);

    @Test
    void an_error_ends_the_beat_as_little_as_an_exception_does() throws InterruptedException {
        var metronome = new Metronome("test", Duration.ofMillis(1), () -> {
            third.countDown();
            if (beats.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("a jar was exchanged");
            }
            throw new IllegalStateException("no database");
        });
        metronome.start();
        try {
            assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            metronome.stop();
        }
    }

    @Test
    void loops_wait_longer_after_each_failure_and_half_a_minute_at_most() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(BackOff.after(1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(500));
            assertThat(BackOff.after(2)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(1));
            assertThat(BackOff.after(50)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
        }
    }

    @Test
    void a_beat_that_fails_waits_as_loops_do_but_never_less_than_between_two_that_succeed() {
        var often = new Metronome("often", Duration.ofMillis(1), () -> {});
        assertThat(often.pause(0)).isEqualTo(Duration.ofMillis(1));
        assertThat(often.pause(1)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        var seldom = new Metronome("seldom", Duration.ofMinutes(1), () -> {});
        assertThat(seldom.pause(50)).isEqualTo(Duration.ofMinutes(1));
    }
}
