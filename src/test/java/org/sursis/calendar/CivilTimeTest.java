package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, 2027-01-15T19:00:00Z",
        "America/Edmonton, 2027-01-15T18:00:00Z",
        "America/Inuvik, 2027-01-15T18:00:00Z",
        "America/Winnipeg, 2027-01-15T17:00:00Z",
        "America/Toronto, 2027-01-15T17:00:00Z",
        "America/St_Johns, 2027-01-15T15:30:00Z"
    })
    void noon_is_the_earliest_instant_it_can_be_however_old_this_machines_tables_are(String zone, Instant expected) {
        assertThat(CivilTime.instant(LocalDate.of(2027, 1, 15), LocalTime.NOON, ZoneId.of(zone)))
                .isEqualTo(expected);
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
