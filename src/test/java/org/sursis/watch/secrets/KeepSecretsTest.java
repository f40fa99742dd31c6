package org.sursis.watch.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Only;
import org.sursis.watch.Pulse;
import org.sursis.watch.Refusal;
import org.sursis.watch.ServiceSecrets;

class KeepSecretsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T06:07:13Z");

    private static KeepSecrets lastBeat(String pacemaker, Instant at) {
        return new KeepSecrets(
                Only.methods(ServiceSecrets.class, Map.of("forget", given -> 9)),
                null,
                null,
                Only.methods(Pulse.class, Map.of("beats", given -> Map.of(pacemaker, at))),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void secrets_are_not_renewed_under_a_node_that_is_at_work() {
        assertThatThrownBy(lastBeat("loop", NOW.minusSeconds(29))::renew)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "a node was at work within the last 30 seconds: stop every node, and ask again half a minute later");
        assertThat(lastBeat("loop", NOW.minusSeconds(30)).renew()).isEqualTo(9);
    }

    @Test
    void a_sweep_ends_by_itself() {
        assertThat(lastBeat("sweep", NOW).renew()).isEqualTo(9);
    }
}
