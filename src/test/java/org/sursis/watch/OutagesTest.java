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

    private void away(Channel channel, UUID message) {
        outages.saw(channel, message, new Outcome.Away("no answer", false), NOW);
    }

    @Test
    void a_next_hop_is_in_trouble_from_the_first_attempt_that_was_not_taken_until_one_is() {
        assertThat(outages.trouble(Channel.EMAIL)).isEmpty();

        outages.saw(Channel.EMAIL, new Outcome.Refused("RCPT 550", false), NOW);
        assertThat(outages.trouble(Channel.EMAIL)).as("a next hop that answers").isEmpty();

        outages.saw(Channel.EMAIL, new Outcome.RetryLater("DATA 451", null, false), NOW);
        outages.saw(Channel.EMAIL, new Outcome.Uncertain("no answer"), NOW.plusSeconds(60));
        assertThat(outages.trouble(Channel.EMAIL)).contains(new Outages.Trouble(NOW, "no answer", false));
        outages.saw(Channel.EMAIL, first, new Outcome.Away("refused", false), NOW.plusSeconds(90));
        assertThat(outages.trouble(Channel.EMAIL)).contains(new Outages.Trouble(NOW, "refused", true));
        assertThat(outages.trouble(Channel.SMS)).isEmpty();

        outages.saw(Channel.EMAIL, second, new Outcome.Accepted(null, "250"), NOW.plusSeconds(100));
        assertThat(outages.trouble(Channel.EMAIL)).isEmpty();
    }

    @Test
    void what_waited_for_the_next_hop_is_hurried_when_it_takes_something_again_and_only_once() {
        away(Channel.EMAIL, first);
        away(Channel.EMAIL, second);
        away(Channel.EMAIL, first);
        outages.over(Channel.EMAIL, NOW);
        outages.over(Channel.EMAIL, NOW.plusSeconds(60));

        assertThat(hurried).containsExactly(List.of(first, second));
    }

    @Test
    void mail_that_leaves_hurries_no_phone() {
        away(Channel.SMS, first);
        outages.over(Channel.EMAIL, NOW);

        assertThat(hurried).isEmpty();
    }

    @Test
    void a_server_that_winks_hurries_nobody_more_often_than_every_few_seconds() {
        away(Channel.EMAIL, first);
        outages.over(Channel.EMAIL, NOW);
        away(Channel.EMAIL, second);
        outages.over(Channel.EMAIL, NOW.plusSeconds(5));
        assertThat(hurried).containsExactly(List.of(first));

        outages.over(Channel.EMAIL, NOW.plusSeconds(6));
        assertThat(hurried).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void a_clock_that_was_put_back_makes_nobody_wait() {
        away(Channel.EMAIL, first);
        outages.over(Channel.EMAIL, NOW);
        away(Channel.EMAIL, second);
        outages.over(Channel.EMAIL, NOW.minusSeconds(3_600));

        assertThat(hurried).hasSize(2);
    }

    @Test
    void a_database_that_is_away_does_not_stop_the_sender() {
        away(Channel.EMAIL, first);
        databaseAway = true;
        outages.over(Channel.EMAIL, NOW);

        assertThat(hurried).isEmpty();
    }
}
