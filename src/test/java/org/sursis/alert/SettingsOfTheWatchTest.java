package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.fixtures.Cases.MONTREAL;
import static org.sursis.fixtures.Cases.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfTheWatchTest {

    @Test
    void a_ladder_is_read_as_it_is_written() {
        assertThat(Ladder.of("P30D, P1D,PT12H").rungs())
                .isEqualTo(List.of(new Rung(30, 0), new Rung(1, 0), new Rung(0, 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P1D,P7D", "P7D,P7D", "15", "P1M", "PT90M", "P-5D", "P0D", "P1DT2H", "7d", "P7D,"})
    void a_ladder_that_is_not_one_is_refused(String text) {
        assertThatThrownBy(() -> Ladder.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-11-16T23:30:00-05:00, 2026-11-17T07:00:00-05:00",
        "22:00-07:00, 2026-11-17T06:59:00-05:00, 2026-11-17T07:00:00-05:00",
        "22:00-07:00, 2026-11-17T07:00:00-05:00, 2026-11-17T07:00:00-05:00",
        "22:00-07:00, 2026-11-16T22:00:00-05:00, 2026-11-17T07:00:00-05:00",
        "01:00-05:00, 2026-11-17T02:00:00-05:00, 2026-11-17T05:00:00-05:00",
        "none, 2026-11-17T02:00:00-05:00, 2026-11-17T02:00:00-05:00",
        "22:00-07:00, 2027-03-13T23:00:00-05:00, 2027-03-14T07:00:00-04:00"
    })
    void a_night_ends_at_its_own_hour_whatever_the_clocks_do(String quiet, String now, String released) {
        assertThat(QuietHours.of(quiet).release(at(now), MONTREAL)).isEqualTo(at(released));
    }

    @Test
    void tries_spread_by_a_fifth_and_end_with_the_target() {
        var now = at("2026-11-20T08:00:00-05:00");
        var far = now.plus(Duration.ofDays(3));
        for (int attempt = 1; attempt <= 40; attempt++) {
            var wait = Duration.between(
                    now, RetrySchedule.next(Channel.EMAIL, attempt, null, UUID.randomUUID(), now, far));
            assertThat(wait).isBetween(Duration.ofSeconds(12), Duration.ofMinutes(18));
        }
        assertThat(RetrySchedule.next(Channel.EMAIL, 40, null, UUID.randomUUID(), now, now.plusSeconds(60)))
                .isEqualTo(now.plusSeconds(60));
    }

    @Test
    void a_server_that_asks_for_patience_gets_it_but_never_past_the_target() {
        var now = Instant.parse("2026-11-20T13:00:00Z");
        var id = UUID.randomUUID();
        var asked = Duration.ofHours(2);
        assertThat(RetrySchedule.next(Channel.SMS, 1, asked, id, now, now.plus(Duration.ofDays(1))))
                .isEqualTo(now.plus(asked));
        assertThat(RetrySchedule.next(Channel.SMS, 1, asked, id, now, now.plus(Duration.ofHours(1))))
                .isEqualTo(now.plus(Duration.ofHours(1)));
    }
}
