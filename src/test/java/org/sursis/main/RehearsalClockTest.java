package org.sursis.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {

    private static final Instant START = Instant.parse("2026-11-01T05:59:59Z");

    private final RehearsalClock clock = new RehearsalClock(START);

    @Test
    void it_stands_until_it_is_told() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    void it_moves_forward_and_never_back() {
        clock.moveTo(START.plusSeconds(60));
        clock.moveTo(START);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void another_zone_shows_the_same_hands() {
        var elsewhere = clock.withZone(ZoneId.of("America/St_Johns"));
        clock.moveTo(START.plusSeconds(1));
        assertThat(elsewhere.instant()).isEqualTo(START.plusSeconds(1));
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("America/St_Johns"));
    }
}
