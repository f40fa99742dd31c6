package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Only;
import org.sursis.watch.Orders.Due;

class WakeUpTest {

    /** Twice in every second of every idle node. */
    @Test
    void where_nothing_is_due_nothing_more_is_asked_of_the_database() {
        var orders = Only.methods(Orders.class, Map.of("lockDue", given -> List.of()));
        var nobodyIsAsked = new WakeUp(orders, null, null);

        assertThat(nobodyIsAsked.together(Instant.EPOCH, Due.ALL, 50)).isEqualTo(new WakeUp.Together(0, List.of()));
    }
}
