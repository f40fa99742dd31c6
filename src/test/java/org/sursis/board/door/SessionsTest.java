package org.sursis.board.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Actor;
import org.sursis.watch.Role;

class SessionsTest {
    private static final Supplier<Optional<Actor>> ZOE =
            () -> Optional.of(new Actor(new UUID(1, 1), new UUID(2, 2), "Zoë", Role.STAFF));

    private final AtomicLong stopwatch = new AtomicLong(-7);
    private final Sessions sessions = new Sessions(new Secrets(), stopwatch::get);

    @Test
    void a_session_knows_whose_it_is_for_twelve_hours() {
        var id = sessions.open(ZOE);

        stopwatch.addAndGet(Duration.ofHours(12).toNanos() - 1);
        assertThat(sessions.who(id)).hasValue(ZOE.get().orElseThrow());

        stopwatch.addAndGet(1);
        assertThat(sessions.who(id)).isEmpty();
    }

    @Test
    void who_may_not_come_in_any_more_has_no_session_either() {
        var there = new AtomicBoolean(true);
        var id = sessions.open(() -> there.get() ? ZOE.get() : Optional.empty());
        assertThat(sessions.who(id)).isPresent();
        there.set(false);
        assertThat(sessions.who(id)).isEmpty();
    }

    @Test
    void a_session_that_was_ended_is_gone_and_others_are_not() {
        var one = sessions.open(ZOE);
        var other = sessions.open(ZOE);

        sessions.close(one);

        assertThat(sessions.who(one)).isEmpty();
        assertThat(sessions.who(other)).hasValue(ZOE.get().orElseThrow());
    }

    @Test
    void an_id_holds_256_bits() {
        var id = sessions.open(ZOE);

        assertThat(id).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(sessions.open(ZOE));
    }

    @Test
    void memory_is_bounded_and_the_oldest_session_signs_in_again() {
        var oldest = sessions.open(ZOE);
        var newest = oldest;
        for (int i = 0; i < 10_000; i++) {
            newest = sessions.open(ZOE);
        }

        assertThat(sessions.who(oldest)).isEmpty();
        assertThat(sessions.who(newest)).hasValue(ZOE.get().orElseThrow());
    }
}
