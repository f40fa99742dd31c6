package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Health.DEAD;
import static org.sursis.alert.Health.FAILING;
import static org.sursis.alert.Health.PROVEN;
import static org.sursis.alert.Health.UNPROVEN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Health.Signs;

/** What is seen of a way says how well it leads to a person; the latest counts. */
class SignsTest {
    private static final Instant NOW = Instant.parse("2026-11-09T13:00:00Z");

    @Test
    void of_which_nothing_was_seen_nothing_is_known() {
        assertThat(Signs.NONE.health(NOW)).isEqualTo(UNPROVEN);
        assertThat(new Signs(null, ago(1), null, null, false, false).health(NOW))
                .isEqualTo(UNPROVEN);
    }

    @Test
    void a_proof_holds_for_a_year() {
        assertThat(new Signs(ago(364), null, null, null, false, false).health(NOW))
                .isEqualTo(PROVEN);
        assertThat(new Signs(ago(365), null, null, null, false, false).health(NOW))
                .isEqualTo(UNPROVEN);
    }

    @Test
    void what_is_refused_now_fails_whatever_was_proven() {
        assertThat(new Signs(ago(1), ago(1), null, null, true, false).health(NOW))
                .isEqualTo(FAILING);
    }

    @Test
    void what_is_delayed_fails_until_something_later_proves_it_and_is_never_dead() {
        assertThat(new Signs(null, null, null, ago(2), false, false).health(NOW))
                .isEqualTo(FAILING);
        assertThat(new Signs(null, ago(1), null, ago(2), false, false).health(NOW))
                .as("taken says nothing")
                .isEqualTo(FAILING);
        assertThat(new Signs(ago(3), null, null, ago(2), false, false).health(NOW))
                .isEqualTo(FAILING);
        assertThat(new Signs(ago(1), null, null, ago(2), false, false).health(NOW))
                .isEqualTo(PROVEN);
        assertThat(new Signs(ago(3), null, ago(1), ago(2), false, false).health(NOW))
                .isEqualTo(DEAD);
    }

    @Test
    void what_died_is_dead_until_something_arrives_there_again_and_has_to_be_proven_anew() {
        assertThat(new Signs(ago(3), ago(3), ago(2), null, false, false).health(NOW))
                .isEqualTo(DEAD);
        assertThat(new Signs(ago(3), ago(3), ago(2), null, true, false).health(NOW))
                .isEqualTo(DEAD);
        assertThat(new Signs(ago(3), ago(1), ago(2), null, false, false).health(NOW))
                .isEqualTo(UNPROVEN);
        assertThat(new Signs(ago(1), ago(3), ago(2), null, false, false).health(NOW))
                .isEqualTo(PROVEN);
    }

    @Test
    void who_wants_nothing_gets_nothing() {
        assertThat(new Signs(ago(1), ago(1), null, null, false, true).health(NOW))
                .isEqualTo(DEAD);
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
