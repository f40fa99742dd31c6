package org.sursis.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemovalHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-09T13:00:00Z");
    private static final By ANN = new By(UUID.randomUUID(), "Ann");
    private static final By BOB = new By(UUID.randomUUID(), "Bob");
    private static final RemovalHistory SET = RemovalHistory.UNKNOWN.moved(on(27), NOW);

    @Test
    void a_later_date_holds_the_earlier_one_until_it_is_believed() {
        var later = SET.movedLater(on(30), NOW, ANN);
        assertThat(later.current()).isEqualTo(on(30));
        assertThat(later.previous()).isEqualTo(on(27));
        assertThat(later.watched(NOW)).isEqualTo(on(27));
        assertThat(later.watchedVersion(NOW)).isEqualTo(1);
        assertThat(later.confirmed(NOW).watched(NOW)).isEqualTo(on(27));

        assertThat(later.believed().watched(NOW)).isEqualTo(on(30));
        assertThat(later.believed().watchedVersion(NOW)).isEqualTo(2);
    }

    @Test
    void moved_later_twice_the_first_date_is_the_one_that_is_watched() {
        var twice = SET.movedLater(on(29), NOW, ANN).movedLater(on(30), NOW, BOB);
        assertThat(twice.watched(NOW)).isEqualTo(on(27));
        assertThat(twice.watchedVersion(NOW)).isEqualTo(1);
        assertThat(twice.held().movedBy()).isEqualTo(BOB);
    }

    @Test
    void an_earlier_date_counts_at_once() {
        assertThat(SET.movedLater(on(30), NOW, ANN).moved(on(20), NOW).watched(NOW))
                .isEqualTo(on(20));
    }

    @Test
    void a_date_that_has_passed_holds_nothing_up() {
        var later = SET.movedLater(on(30), NOW, ANN);
        var passes = on(27).at();
        assertThat(later.watched(passes.minusMillis(1))).isEqualTo(on(27));
        assertThat(later.watched(passes)).isEqualTo(on(30));
        assertThat(later.watchedVersion(passes)).isEqualTo(2);
    }

    private static Removal on(int day) {
        return new Removal(
                LocalDate.of(2026, 11, day), null, ZoneId.of("America/Toronto"), "direction-to-report", null, "why");
    }
}
