package org.sursis.race.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(Calibration.coverage(kept)).isEqualTo(new Coverage(4, 0.25, 0.5, 1));
    }

    @Test
    void a_filing_forecast_a_hundred_times_weighs_as_much_as_one_forecast_once() {
        var kept = new ArrayList<KeptForecast>();
        kept.add(kept(1, DAY, DAY, DAY, DAY));
        for (int i = 0; i < 100; i++) {
            kept.add(kept(2, DAY, DAY, i < 50 ? DAY : DAY.plusDays(9), DAY.plusDays(9)));
        }
        assertThat(Calibration.coverage(kept)).isEqualTo(new Coverage(2, 0.5, 0.5, 0.75));
    }

    @Test
    void a_rate_is_shown_from_twenty_filings_on() {
        assertThat(Calibration.enough(new Coverage(19, 1, 1, 1))).isFalse();
        assertThat(Calibration.enough(new Coverage(20, 0, 0, 0))).isTrue();
    }

    @Test
    void all_kinds_as_one_weigh_by_their_filings() {
        var rates = List.of(
                new HitRate("marriage-certificate", "qc-offices", new Coverage(30, 0.5, 0.75, 1)),
                new HitRate("passport", "weekdays", new Coverage(10, 0.25, 0.5, 0.875)));
        assertThat(Calibration.overall(rates)).isEqualTo(new Coverage(40, 0.4375, 0.6875, 0.96875));
        assertThat(Calibration.overall(List.of())).isEqualTo(new Coverage(0, 0, 0, 0));
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
