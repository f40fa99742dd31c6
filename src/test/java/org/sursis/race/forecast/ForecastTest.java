package org.sursis.race.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Estimate;

class ForecastTest {
    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 1);

    @Test
    void three_equal_points_are_one_certain_day_but_for_one_case_in_a_thousand() {
        var forecast = Forecast.of(new Estimate(13, 13, 13));
        assertThat(forecast.beyond(12)).isEqualTo(1);
        assertThat(forecast.beyond(13)).isCloseTo(0.001, within(1e-12));
        assertThat(List.of(forecast.quantile(0.05), forecast.quantile(0.8), forecast.quantile(0.999)))
                .containsExactly(13, 13, 13);
    }

    @Test
    void an_estimate_is_a_beta_distribution_whose_mean_is_the_usual_one() {
        var forecast = Forecast.of(new Estimate(15, 25, 45));
        double mean = 0;
        for (int day = 0; day < 46; day++) {
            mean += forecast.beyond(day);
        }
        assertThat(mean).isCloseTo((15 + 4 * 25 + 45) / 6.0, within(0.05));
    }

    @Test
    void an_estimate_agrees_with_the_density_added_up_by_hand() {
        var forecast = Forecast.of(new Estimate(15, 25, 45));
        for (int day = 14; day < 43; day++) {
            assertThat(1 - forecast.beyond(day)).as("day " + day).isCloseTo(addedUp(day), within(1e-6));
        }
    }

    /** The beta density on 14.5 to 45.5 with its peak at 25, by the midpoint rule. */
    private static double addedUp(int lastDay) {
        double mode = 10.5 / 31;
        double below = 0;
        double all = 0;
        for (int i = 0; i < 310_000; i++) {
            double x = (i + 0.5) / 310_000;
            double density = Math.pow(x, 4 * mode) * Math.pow(1 - x, 4 * (1 - mode));
            all += density;
            below += 14.5 + 31 * x < lastDay + 0.5 ? density : 0;
        }
        return below / all;
    }

    @Test
    void the_days_that_counsel_names_can_themselves_happen() {
        var forecast = Forecast.of(new Estimate(1, 1, 2));
        assertThat(forecast.beyond(0)).isEqualTo(1);
        assertThat(forecast.beyond(1)).isCloseTo(1 - 0.8125, within(1e-9));
        assertThat(forecast.quantile(0.8)).isEqualTo(1);
    }

    @Test
    void what_has_waited_is_compared_with_what_waited_as_long() {
        var forecast = Forecast.of(new Estimate(15, 25, 45));
        double expected = (forecast.beyond(20) - forecast.beyond(30)) / forecast.beyond(20);
        assertThat(1 - forecast.beyond(30, 20)).isCloseTo(expected, within(1e-12));
        assertThat(forecast.beyond(20, 20)).isEqualTo(1);
    }

    @Test
    void what_outlasts_its_range_comes_at_the_average_pace_and_never_tomorrow_for_certain() {
        var forecast = Forecast.of(new Estimate(15, 25, 45));
        double pace = 1 / (1 + 160 / 6.0);
        assertThat(1 - forecast.beyond(61, 60)).isCloseTo(pace, within(1e-12));
        assertThat(forecast.beyond(1_000, 990)).isCloseTo(Math.pow(1 - pace, 10), within(1e-12));
        assertThat(1 - Forecast.of(new Estimate(0, 0, 0)).beyond(8, 7)).isEqualTo(0.5);
        assertThat(1 - forecast.beyond(46, 45)).isLessThan(0.05);
    }

    @Test
    void however_long_the_wait_something_is_left_and_it_can_be_bounded() {
        var forecast = Forecast.of(new Estimate(0, 0, 0));
        assertThat(forecast.beyond(50_002, 50_000)).isEqualTo(0.25);
        assertThat(forecast.extent(0.25, 50_000)).isEqualTo(50_002);
        assertThat(forecast.quantile(0.99975)).isEqualTo(2);
    }

    @Test
    void seven_completed_cases_say_nothing_and_eight_say_what_they_took() {
        var cases = cases(3, 5, 5, 8, 13, 21, 34);
        cases.add(new PastCase(40, false, NEWEST));
        assertThat(History.forecast(cases)).isEmpty();
        cases.add(new PastCase(2, true, NEWEST));
        var forecast = History.forecast(cases).orElseThrow();
        assertThat(forecast.basis()).isEqualTo(new Basis(Basis.Kind.HISTORY, null, 8, 1, null));
        assertThat(forecast.quantile(0.5)).isEqualTo(8);
        assertThat(forecast.beyond(34)).isCloseTo(1 / 9.0, within(1e-12));
    }

    @Test
    void one_in_nine_outlasts_eight_completed_cases_at_their_average_pace() {
        var forecast = History.forecast(cases(10, 10, 10, 10, 10, 10, 10, 10)).orElseThrow();
        assertThat(forecast.beyond(9)).isEqualTo(1);
        assertThat(forecast.beyond(10)).isCloseTo(1 / 9.0, within(1e-12));
        assertThat(forecast.beyond(13)).isCloseTo(1 / 9.0 * Math.pow(10 / 11.0, 3), within(1e-12));
    }

    @Test
    void those_still_waiting_make_it_longer() {
        var cases = cases(5, 5, 5, 5, 5, 5, 5, 5);
        var without = History.forecast(cases).orElseThrow();
        for (int i = 0; i < 8; i++) {
            cases.add(new PastCase(30, false, NEWEST));
        }
        var with = History.forecast(cases).orElseThrow();
        assertThat(without.quantile(0.8)).isEqualTo(5);
        assertThat(with.beyond(5)).isCloseTo(0.5, within(1e-12));
        assertThat(with.beyond(30)).isCloseTo(0.5, within(1e-12));
        assertThat(with.quantile(0.8)).isGreaterThan(30);
    }

    @Test
    void a_case_counts_half_as_much_as_one_a_year_younger() {
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 4; i++) {
            cases.add(new PastCase(10, true, NEWEST));
            cases.add(new PastCase(20, true, NEWEST.minusDays(365)));
        }
        assertThat(History.forecast(cases).orElseThrow().beyond(10)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void the_same_cases_say_the_same_a_year_later() {
        var now = new ArrayList<PastCase>();
        var later = new ArrayList<PastCase>();
        for (int i = 0; i < 9; i++) {
            now.add(new PastCase(3 * i, i != 4, NEWEST.minusDays(40L * i)));
            later.add(new PastCase(3 * i, i != 4, NEWEST.minusDays(40L * i).plusYears(1)));
        }
        var one = History.forecast(now).orElseThrow();
        var other = History.forecast(later).orElseThrow();
        for (int day = 0; day < 40; day++) {
            assertThat(one.beyond(day)).isEqualTo(other.beyond(day));
        }
    }

    @Test
    void a_case_cannot_have_waited_backwards() {
        assertThatThrownBy(() -> new PastCase(-1, true, NEWEST))
                .hasMessage("a case cannot have waited -1 business days");
    }

    @Test
    void spreading_is_the_convolution_written_out() {
        var forecast = Forecast.of(new Estimate(2, 3, 7));
        var begun = new double[] {0.25, 0, 0.5, 0.25};
        var done = new double[60];
        forecast.spread(begun, done);
        for (int day = 0; day < done.length; day++) {
            double sum = 0;
            for (int start = 0; start < begun.length && start < day; start++) {
                sum += begun[start] * (forecast.beyond(day - start - 1) - forecast.beyond(day - start));
            }
            assertThat(done[day]).as("day " + day).isCloseTo(sum, within(1e-15));
        }
    }

    private static List<PastCase> cases(int... days) {
        var cases = new ArrayList<PastCase>();
        for (int each : days) {
            cases.add(new PastCase(each, true, NEWEST));
        }
        return cases;
    }
}
