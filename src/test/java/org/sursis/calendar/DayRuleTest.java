package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {

    @ParameterizedTest(name = "{0} in the year of {1}")
    @CsvSource({
        "12-25, 2026-12-25",
        "easter, 2026-04-05",
        "easter -2, 2027-03-26",
        "easter +1, 2027-03-29",
        "3rd monday of 02, 2026-02-16",
        "1st monday of 08, 2027-08-02",
        "last monday of 05, 2026-05-25",
        "monday before 05-25, 2026-05-18",
        "monday before 05-25, 2027-05-24",
        "monday before 05-25, 2020-05-18",
        "monday on or before 05-25, 2020-05-25",
        "monday after 05-25, 2020-06-01",
        "monday on or after 05-25, 2020-05-25",
        "monday nearest 03-17, 2026-03-16",
        "monday nearest 03-17, 2022-03-14",
        "monday nearest 03-17, 2023-03-20",
        "friday before last sunday of 02, 2026-02-20",
        "Friday Before last sunday of 02, 2027-02-26"
    })
    void a_day_of_the_year_is_read_as_people_describe_it(String rule, LocalDate expected) {
        assertThat(DayRule.of(rule).in(expected.getYear())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1961-04-02", "1981-04-19", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05",
                "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2038-04-25", "2285-03-22"
            })
    void easter_falls_where_the_church_tables_put_it(LocalDate sunday) {
        assertThat(DayRule.of("easter").in(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13-01",
                "02-29",
                "02-30",
                "1-1",
                "5th monday of 01",
                "2nd moonday of 01",
                "last monday of 13",
                "monday beside 05-25",
                "monday before",
                "easter 2",
                "25 December"
            })
    void anything_else_is_refused_with_what_was_expected(String text) {
        assertThatThrownBy(() -> DayRule.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "is no day of the year; expected 12-25, easter -2, 3rd monday of 02 or monday before 05-25");
    }
}
