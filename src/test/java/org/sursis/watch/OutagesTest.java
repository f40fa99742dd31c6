package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.fixtures.Only;

class OutagesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final List<Object> hurried = new ArrayList<>();
    private boolean databaseAway;
    private final Outages outages = new Outages(Only.methods(Outbox.class, Map.of("hurry", this::hurry)));

    private Object hurry(Object... given) {
        if (databaseAway) {
            throw new IllegalStateException("no database");
        }
        hurried.add(given[0]);
        return ((List<?>) given[0]).size();
    }

    @Test
    void what_waited_for_the_next_hop_is_hurried_when_it_takes_something_again_and_only_once() {
        outages.noted(Channel.EMAIL, first);
        outages.noted(Channel.EMAIL, second);
        outages.noted(Channel.EMAIL, first);
        outages.over(Channel.EMAIL, NOW);
        outages.over(Channel.EMAIL, NOW.plusSeconds(60));

        assertThat(hurried).containsExactly(List.of(first, second));
    }

    @Test
    void mail_that_leaves_hurries_no_phone() {
        outages.noted(Channel.SMS, first);
        outages.over(Channel.EMAIL, NOW);

        assertThat(hurried).isEmpty();
    }

    @Test
    void a_server_that_winks_hurries_nobody_more_often_than_every_few_seconds() {
        outages.noted(Channel.EMAIL, first);
        outages.over(Channel.EMAIL, NOW);
        outages.noted(Channel.EMAIL, second);
        outages.over(Channel.EMAIL, NOW.plusSeconds(5));
        assertThat(hurried).containsExactly(List.of(first));

        outages.over(Channel.EMAIL, NOW.plusSeconds(6));
        assertThat(hurried).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void a_clock_that_was_put_back_makes_nobody_wait() {
        outages.noted(Channel.EMAIL, first);
        outages.over(Channel.EMAIL, NOW);
        outages.noted(Channel.EMAIL, second);
        outages.over(Channel.EMAIL, NOW.minusSeconds(3_600));

        assertThat(hurried).hasSize(2);
    }

    @Test
    void a_database_that_is_away_does_not_stop_the_sender() {
        outages.noted(Channel.EMAIL, first);
        databaseAway = true;
        outages.over(Channel.EMAIL, NOW);

        assertThat(hurried).isEmpty();
    }
}
