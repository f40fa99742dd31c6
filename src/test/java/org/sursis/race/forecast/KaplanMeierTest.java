package org.sursis.race.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The leukaemia trial of Freireich and others (1963), weeks in remission, as every textbook has it (Cox and Oakes 1984, table 1.1;
 * Kleinbaum and Klein, table 2.1 with its product-limit values).
 */
class KaplanMeierTest {
    private static final int[] RELAPSED_UNDER_6MP = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    private static final int[] CENSORED_UNDER_6MP = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    private static final int[] RELAPSED_UNDER_PLACEBO = {
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
    };

    @Test
    void remission_under_6_mercaptopurine_has_its_published_survival() {
        var survival = curve(RELAPSED_UNDER_6MP, CENSORED_UNDER_6MP, 1).survival();
        Map.of(5, 1.0, 6, .8571, 7, .8067, 10, .7529, 13, .6902, 16, .6275, 22, .5378, 23, .4482, 35, .4482)
                .forEach((week, published) ->
                        assertThat(survival[week]).as("week " + week).isCloseTo(published, within(0.00005)));
    }

    @Test
    void remission_under_placebo_has_its_published_survival() {
        var survival = curve(RELAPSED_UNDER_PLACEBO, new int[0], 1).survival();
        Map.of(1, .9048, 2, .8095, 3, .7619, 4, .6667, 5, .5714, 8, .3810, 11, .2857, 12, .1905, 15, .1429, 17, .0952)
                .forEach((week, published) ->
                        assertThat(survival[week]).as("week " + week).isCloseTo(published, within(0.00005)));
        assertThat(survival[22]).isCloseTo(.0476, within(0.00005));
        assertThat(survival[23]).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_case_of_double_weight_is_two_cases() {
        var weighted = curve(RELAPSED_UNDER_6MP, CENSORED_UNDER_6MP, 2);
        var twice = curve(RELAPSED_UNDER_6MP, CENSORED_UNDER_6MP, 1);
        fill(twice, RELAPSED_UNDER_6MP, CENSORED_UNDER_6MP, 1);
        assertThat(weighted.survival()).containsExactly(twice.survival(), within(1e-12));
        assertThat(weighted.pace()).isCloseTo(twice.pace(), within(1e-12));
    }

    @Test
    void the_pace_is_relapses_by_weeks_at_risk() {
        // 9 relapses in 359 weeks, and the 9 weeks in which they fell.
        assertThat(curve(RELAPSED_UNDER_6MP, CENSORED_UNDER_6MP, 1).pace()).isCloseTo(9 / 368.0, within(1e-12));
    }

    private static KaplanMeier curve(int[] relapsed, int[] censored, double weight) {
        var curve = new KaplanMeier(35);
        fill(curve, relapsed, censored, weight);
        return curve;
    }

    private static void fill(KaplanMeier curve, int[] relapsed, int[] censored, double weight) {
        for (int week : relapsed) {
            curve.add(week, true, weight);
        }
        for (int week : censored) {
            curve.add(week, false, weight);
        }
    }
}
