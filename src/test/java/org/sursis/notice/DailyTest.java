package org.sursis.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Language;
import org.sursis.notice.Daily.Charge;
import org.sursis.notice.Daily.Line;
import org.sursis.race.Standing;

/** What is said in the morning of which orders. */
class DailyTest {
    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");
    private static final Instant LOOKED = Instant.parse("2026-11-17T11:30:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-18T11:30:00Z");

    private static Charge order(String reference, Standing standing, Integer slack, boolean awaited, long urgency) {
        return new Charge(reference, standing, slack, awaited, urgency, LOOKED, NEXT);
    }

    @Test
    void what_awaits_an_answer_comes_first_and_then_what_is_most_pressing() {
        var daily = Daily.of(
                List.of(
                        order("tight", Standing.TIGHT, 3, false, 3),
                        order("settled", Standing.SETTLED, null, false, 100_001),
                        order("lost", Standing.LOST, null, false, -100_000),
                        order("asked", Standing.CLEAR, 9, true, 9),
                        order("last-day", Standing.CLEAR, 0, false, 0),
                        order("in-time", Standing.CLEAR, 9, false, 9),
                        order("stayed", Standing.STAYED, null, false, 100_002)),
                Language.FR,
                ZONE);
        assertThat(daily.orders()).isEqualTo(7);
        assertThat(daily.standings())
                .isEqualTo(Map.of(
                        Standing.TIGHT,
                        1,
                        Standing.SETTLED,
                        1,
                        Standing.LOST,
                        1,
                        Standing.CLEAR,
                        3,
                        Standing.STAYED,
                        1));
        assertThat(daily.today())
                .containsExactly(
                        new Line("asked", Standing.CLEAR, 9, true),
                        new Line("lost", Standing.LOST, null, false),
                        new Line("last-day", Standing.CLEAR, 0, false),
                        new Line("tight", Standing.TIGHT, 3, false));
        assertThat(daily.more()).isZero();
    }

    @Test
    void the_oldest_look_and_the_nearest_one_count() {
        var early = new Charge("a", Standing.CLEAR, 9, false, 9, LOOKED.minusSeconds(7), NEXT);
        var soon = new Charge("b", Standing.CLEAR, 9, false, 9, LOOKED, NEXT.minusSeconds(9));
        var daily = Daily.of(List.of(early, soon), Language.EN, ZONE);
        assertThat(daily.lookedAtSince()).isEqualTo(LOOKED.minusSeconds(7));
        assertThat(daily.nextAt()).isEqualTo(NEXT.minusSeconds(9));
        assertThat(daily.pressing()).isZero();
    }

    @Test
    void what_does_not_fit_a_page_is_counted() {
        var many = IntStream.range(0, 34)
                .mapToObj(n -> order("QC-" + n, Standing.AT_RISK, -2, false, -2))
                .toList();
        var daily = Daily.of(many, Language.EN, ZONE);
        assertThat(daily.today()).hasSize(30);
        assertThat(daily.more()).isEqualTo(4);
        assertThat(daily.pressing()).isEqualTo(34);
    }
}
