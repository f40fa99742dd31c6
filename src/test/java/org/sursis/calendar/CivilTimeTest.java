package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CivilTimeTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Test
    void an_hour_that_the_clock_shows_twice_is_the_earlier_one() {
        assertThat(CivilTime.instant(LocalDate.of(2027, 11, 7), LocalTime.of(1, 30), TORONTO))
                .isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
    }

    @Test
    void an_hour_that_the_clock_skips_is_known_as_such() {
        assertThat(CivilTime.skipped(LocalDate.of(2027, 3, 14), LocalTime.of(2, 30), TORONTO))
                .isTrue();
        assertThat(CivilTime.skipped(LocalDate.of(2027, 3, 14), LocalTime.of(3, 0), TORONTO))
                .isFalse();
    }

    @Test
    void a_day_that_begins_after_a_skipped_midnight_begins_at_its_first_moment() {
        assertThat(CivilTime.startOf(LocalDate.of(2018, 11, 4), ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    }

    @Test
    void an_hour_that_the_clock_skips_is_the_moment_at_which_it_does() {
        assertThat(CivilTime.instant(LocalDate.of(2027, 3, 14), LocalTime.of(2, 30), TORONTO))
                .isEqualTo(Instant.parse("2027-03-14T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, 2027-01-15T19:00:00Z",
        "Canada/Pacific, 2027-01-15T19:00:00Z",
        "America/Edmonton, 2027-01-15T18:00:00Z",
        "America/Yellowknife, 2027-01-15T18:00:00Z",
        "Canada/Mountain, 2027-01-15T18:00:00Z",
        "America/Inuvik, 2027-01-15T18:00:00Z",
        "America/Winnipeg, 2027-01-15T17:00:00Z",
        "Canada/Central, 2027-01-15T17:00:00Z",
        "America/Toronto, 2027-01-15T17:00:00Z",
        "Canada/Eastern, 2027-01-15T17:00:00Z",
        "America/St_Johns, 2027-01-15T15:30:00Z",
        "America/Asuncion, 2027-07-15T15:00:00Z",
        "America/Coyhaique, 2027-07-15T15:00:00Z"
    })
    void noon_is_where_the_law_has_it_however_old_this_machines_tables_are(String place, Instant expected) {
        var zone = ZoneKnowledge.region(place).orElseThrow();
        var day = LocalDate.ofInstant(expected, ZoneOffset.UTC);

        assertThat(CivilTime.instant(day, LocalTime.NOON, zone)).isEqualTo(expected);
        assertThat(CivilTime.shown(expected, zone).toLocalDateTime()).isEqualTo(day.atTime(LocalTime.NOON));
    }

    @Test
    void an_evening_in_british_columbia_is_shown_on_its_own_day() {
        var vancouver = ZoneId.of("America/Vancouver");
        var lastMinutes = Instant.parse("2027-01-16T07:30:00Z");

        assertThat(CivilTime.shown(lastMinutes, vancouver))
                .isEqualTo(OffsetDateTime.parse("2027-01-16T00:30:00-07:00"));
        assertThat(CivilTime.day(lastMinutes, vancouver)).isEqualTo(LocalDate.of(2027, 1, 16));
        assertThat(CivilTime.startOf(LocalDate.of(2027, 1, 16), vancouver)).isEqualTo("2027-01-16T07:00:00Z");
    }

    @Test
    void where_the_clocks_are_no_longer_put_back_no_hour_comes_twice_and_none_is_skipped() {
        var vancouver = ZoneId.of("America/Vancouver");

        assertThat(CivilTime.instant(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), vancouver))
                .isEqualTo("2026-11-01T08:30:00Z");
        assertThat(CivilTime.skipped(LocalDate.of(2027, 3, 14), LocalTime.of(2, 30), vancouver))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "America/Toronto, 2027-07-15T12:00:00Z, -05:00",
        "America/Vancouver, 2026-07-15T12:00:00Z, -08:00",
        "America/Vancouver, 2027-07-15T12:00:00Z, -07:00"
    })
    void standard_time_is_without_what_summer_puts_forward(ZoneId zone, Instant at, ZoneOffset expected) {
        assertThat(CivilTime.standard(at, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T12:00:00Z, P2D, 2026-11-02T13:00:00Z",
        "2027-03-15T12:00:00Z, P-2D, 2027-03-13T13:00:00Z",
        "2027-03-13T07:30:00Z, P1D, 2027-03-14T07:00:00Z",
        "2027-11-07T06:30:00Z, P0D, 2027-11-07T06:30:00Z",
        "2027-11-07T06:30:00Z, P1D, 2027-11-08T06:30:00Z"
    })
    void days_later_the_wall_clock_shows_the_same_time(Instant at, Period by, Instant expected) {
        assertThat(CivilTime.later(at, by, TORONTO)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GMT-5",
                "UTC-5",
                "-05:00",
                "Etc/GMT+5",
                "SystemV/EST5",
                "EST",
                "Mars/Olympus",
                "america/toronto",
                ""
            })
    void what_is_no_place_is_no_zone(String id) {
        assertThat(ZoneKnowledge.region(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-30, 25, 2026-12-04",
        "2026-10-30, 0, 2026-10-30",
        "2026-10-31, 1, 2026-11-02",
        "2026-10-29, 1, 2026-10-30"
    })
    void weekdays_are_counted_from_the_day_after_the_start(LocalDate start, int count, LocalDate expected) {
        assertThat(Weekdays.after(start, count)).isEqualTo(expected);
    }

    @Test
    void weekdays_between_two_days_undo_counting_forward() {
        var start = LocalDate.of(2026, 10, 30);
        for (int count = 0; count < 60; count++) {
            assertThat(Weekdays.between(start, Weekdays.after(start, count))).isEqualTo(count);
        }
    }
}
