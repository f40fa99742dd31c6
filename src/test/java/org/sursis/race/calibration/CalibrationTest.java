package org.sursis.race.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_bound_holds_on_its_own_day_and_a_bound_beyond_the_horizon_always() {
        var kept = List.of(
                kept(1, DAY, DAY.plusDays(2), null, DAY),
                kept(2, DAY, DAY.plusDays(2), null, DAY.plusDays(2)),
                kept(3, DAY, DAY.plusDays(2), null, DAY.plusDays(3)),
                kept(4, DAY, DAY.plusDays(2), null, DAY.plusDays(90)));
        assertThat(Calibration.coverage(kept)).isEqualTo(new Coverage(4, 4, 0.25, 0.5, 1));
    }

    @Test
    void the_first_forecast_of_a_filing_counts_whole_the_second_a_half_and_the_fourth_a_quarter() {
        var late = DAY.plusDays(9);
        var kept = List.of(
                kept(1, DAY, DAY, DAY, DAY),
                kept(2, DAY, DAY, DAY, late),
                kept(2, DAY, DAY, late, late),
                kept(2, DAY, late, late, late),
                kept(2, late, late, late, late));
        var held = Calibration.coverage(kept);
        double weight = 1 + (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0);
        assertThat(held.cases()).isEqualTo(2);
        assertThat(held.weight()).isCloseTo(weight, within(1e-12));
        assertThat(held.p50()).isCloseTo((1 + 1 / 4.0) / weight, within(1e-12));
        assertThat(held.p80()).isCloseTo((1 + 1 / 3.0 + 1 / 4.0) / weight, within(1e-12));
        assertThat(held.p95()).isCloseTo((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / weight, within(1e-12));
    }

    /** A filing comes within a day with an even chance, each day anew; its 50 % day is always today. */
    @Test
    void perfect_forecasts_hold_as_often_as_they_say_however_often_they_are_made_anew() {
        var random = new Random(1871);
        var kept = new ArrayList<KeptForecast>();
        for (int filing = 0; filing < 20_000; filing++) {
            int waits = 0;
            while (random.nextBoolean()) {
                waits++;
            }
            for (int day = 0; day <= waits; day++) {
                var today = DAY.plusDays(day);
                kept.add(kept(filing, today, today.plusDays(1), today.plusDays(2), DAY.plusDays(waits)));
            }
        }
        var held = Calibration.coverage(kept);
        assertThat(held.p50()).isCloseTo(0.5, within(0.01));
        assertThat(held.p80()).isCloseTo(0.75, within(0.01));
        assertThat(held.p95()).isCloseTo(0.875, within(0.01));
    }

    @Test
    void a_rate_is_shown_from_twenty_filings_on() {
        assertThat(Calibration.enough(new Coverage(19, 19, 1, 1, 1))).isFalse();
        assertThat(Calibration.enough(new Coverage(20, 20, 0, 0, 0))).isTrue();
    }

    @Test
    void all_kinds_as_one_weigh_by_their_forecasts() {
        var rates = List.of(
                new HitRate("marriage-certificate", "qc-offices", new Coverage(2, 3, 0.5, 0.75, 1)),
                new HitRate("passport", "weekdays", new Coverage(1, 1, 0.25, 0.5, 0.875)));
        assertThat(Calibration.overall(rates)).isEqualTo(new Coverage(3, 4, 0.4375, 0.6875, 0.96875));
        assertThat(Calibration.overall(List.of())).isEqualTo(new Coverage(0, 0, 0, 0, 0));
    }

    @Test
    void the_brier_score_is_the_mean_squared_distance_from_what_happened() {
        assertThat(Calibration.brier(
                                List.of(new Prediction(0.8, true), new Prediction(0.3, false), new Prediction(1, true)))
                        .orElseThrow())
                .isCloseTo((0.04 + 0.09) / 3, within(1e-12));
        assertThat(Calibration.brier(List.of())).isEmpty();
    }

    private static KeptForecast kept(int filing, LocalDate p50, LocalDate p80, LocalDate p95, LocalDate completedOn) {
        return new KeptForecast(id(filing), p50, p80, p95, completedOn);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
