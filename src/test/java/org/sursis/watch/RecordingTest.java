package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sursis.alert.DeliveryState;
import org.sursis.fixtures.Only;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Ticket;

/** What becomes of results when the database goes away for moments, and for long. */
class RecordingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    private final List<Settlement> recorded = new ArrayList<>();
    private final List<Settlement> kept = new ArrayList<>();
    private int away;
    private final Outbox outbox = Only.methods(Outbox.class, Map.of("settle", given -> settle((List<?>) given[0])));
    private final Troubles troubles = new Troubles();

    @SuppressWarnings("unchecked")
    private final Event<Died> nobodyMore = Only.methods(Event.class, Map.of("fire", given -> null));

    private final Recording recording = new Recording(outbox, new Bury(outbox, null, null, null), spool(), troubles);

    private List<?> settle(List<?> results) {
        if (away > 0) {
            away--;
            throw new IllegalStateException("the database is away");
        }
        results.forEach(r -> recorded.add((Settlement) r));
        return results;
    }

    private Spool spool() {
        return new Spool() {
            @Override
            public void add(List<Settlement> results) {
                kept.addAll(results);
            }

            @Override
            public void replay(Consumer<List<Settlement>> settle) {
                if (!kept.isEmpty()) {
                    settle.accept(List.copyOf(kept));
                    kept.clear();
                }
            }
        };
    }

    private static Settlement result(String because) {
        var ticket = new Ticket(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, UUID.randomUUID());
        return new Settlement(ticket, DeliveryState.SENT, null, NOW, "id", because);
    }

    @Test
    void what_the_database_takes_is_recorded_and_kept_nowhere_else() {
        var result = result("250");
        recording.settle(List.of(result));
        assertThat(recorded).containsExactly(result);
        assertThat(kept).isEmpty();
    }

    @Test
    void a_death_whose_order_cannot_be_looked_at_is_recorded_with_a_wake_up_at_once_and_holds_up_nobody() {
        var woken = new ArrayList<Object>();
        var orders = Only.methods(
                Orders.class,
                Map.of(
                        "lock",
                        given -> {
                            throw new IllegalStateException("it cannot be read");
                        },
                        "wake",
                        given -> woken.add(given[0])));
        var bury = new Bury(outbox, new WakeUp(orders, null, null), nobodyMore, Clock.fixed(NOW, ZoneOffset.UTC));
        var first = dead();
        var second = dead();
        new Recording(outbox, bury, spool(), troubles).settle(List.of(first, second));

        assertThat(recorded).contains(first, second);
        assertThat(woken)
                .containsExactly(first.ticket().order(), second.ticket().order());
        assertThat(kept).isEmpty();
    }

    private static Settlement dead() {
        return new Settlement(result("550").ticket(), DeliveryState.DEAD, null, NOW, null, "550");
    }

    @Test
    void a_moment_of_absence_is_waited_out() {
        away = 2;
        var result = result("250");
        recording.settle(List.of(result));
        assertThat(recorded).containsExactly(result);
        assertThat(kept).isEmpty();
        assertThat(troubles.spooledResults()).isZero();
    }

    @Test
    void results_of_a_longer_absence_wait_and_are_recorded_once_in_their_order() {
        away = 6;
        var first = result("first");
        var second = result("second");
        recording.settle(List.of(first));
        recording.settle(List.of(second));
        assertThat(kept).containsExactly(first, second);
        assertThat(troubles.spooledResults()).isEqualTo(2);

        away = 1;
        recording.replay();
        assertThat(kept).as("still away").containsExactly(first, second);

        recording.replay();
        recording.replay();
        assertThat(recorded).containsExactly(first, second);
        assertThat(kept).isEmpty();
    }
}
