package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Test
    void when_clocks_go_back_the_hours_that_elapse_end_first() {
        assertThat(after("2026-10-31T22:00-04:00"))
                .isEqualTo(new Hours(at("2026-11-02T21:00-05:00"), at("2026-11-02T22:00-05:00")));
    }

    @Test
    void when_clocks_go_forward_the_same_clock_time_comes_first() {
        assertThat(after("2027-03-13T10:00-05:00"))
                .isEqualTo(new Hours(at("2027-03-15T10:00-04:00"), at("2027-03-15T11:00-04:00")));
    }

    @Test
    void on_ordinary_days_both_are_one() {
        assertThat(after("2026-06-01T10:00-04:00"))
                .isEqualTo(new Hours(at("2026-06-03T10:00-04:00"), at("2026-06-03T10:00-04:00")));
    }

    @Test
    void a_stated_hour_read_as_standard_time_is_an_hour_later_in_summer_only() {
        assertThat(stated(LocalDate.of(2026, 7, 2)))
                .isEqualTo(new Hours(at("2026-07-02T14:00-04:00"), at("2026-07-02T15:00-04:00")));
        assertThat(stated(LocalDate.of(2026, 12, 2)))
                .isEqualTo(new Hours(at("2026-12-02T14:00-05:00"), at("2026-12-02T14:00-05:00")));
    }

    private static Hours after(String start) {
        return Hours.after(at(start), 48, TORONTO, new Trail());
    }

    private static Hours stated(LocalDate day) {
        return Hours.stated(day, day, LocalTime.of(14, 0), TORONTO, new Trail());
    }

    private static Instant at(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
