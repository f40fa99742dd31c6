package org.sursis.board.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final AtomicLong stopwatch = new AtomicLong(-7);
    private final Sessions sessions = new Sessions(stopwatch::get);

    @Test
    void a_session_knows_its_key_for_twelve_hours() {
        var id = sessions.open("key");

        stopwatch.addAndGet(Duration.ofHours(12).toNanos() - 1);
        assertThat(sessions.key(id)).hasValue("key");

        stopwatch.addAndGet(1);
        assertThat(sessions.key(id)).isEmpty();
    }

    @Test
    void a_session_that_was_ended_is_gone_and_others_are_not() {
        var one = sessions.open("key");
        var other = sessions.open("key");

        sessions.close(one);

        assertThat(sessions.key(one)).isEmpty();
        assertThat(sessions.key(other)).hasValue("key");
    }

    @Test
    void an_id_holds_256_bits_and_nothing_of_the_key() {
        var id = sessions.open("DO-NOT-PRINT-7f3");

        assertThat(id)
                .matches("[A-Za-z0-9_-]{43}")
                .doesNotContain("7f3")
                .isNotEqualTo(sessions.open("DO-NOT-PRINT-7f3"));
    }

    @Test
    void memory_is_bounded_and_the_oldest_session_signs_in_again() {
        var oldest = sessions.open("key");
        var newest = oldest;
        for (int i = 0; i < 10_000; i++) {
            newest = sessions.open("key");
        }

        assertThat(sessions.key(oldest)).isEmpty();
        assertThat(sessions.key(newest)).hasValue("key");
    }
}
