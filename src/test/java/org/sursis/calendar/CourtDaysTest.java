package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.fixtures.Registry;

class CourtDaysTest {
    private final HolidayCalendar court = Registry.withWeekends()
            .on(LocalDate.of(2026, 12, 25), Closing.HOLIDAY)
            .on(LocalDate.of(2026, 12, 28), Closing.HOLIDAY)
            .on(LocalDate.of(2027, 1, 1), Closing.HOLIDAY)
            .on(LocalDate.of(2026, 8, 3), Closing.POSSIBLE)
            .recess("12-21", "01-07")
            .calendar();

    @ParameterizedTest(name = "{1} days after {0}")
    @CsvSource({
        // Filed December 7: 13 days to the 20th, 17 from January 8, then off a Sunday; without the recess January 6.
        "2026-12-07, 30, 2027-01-06, 2027-01-25",
        // Ten days end on a Saturday, which the Rules themselves call a holiday.
        "2026-11-11, 10, 2026-11-23, 2026-11-23",
        // Under seven days Saturday and Sunday do not count.
        "2026-11-19, 5, 2026-11-26, 2026-11-26",
        // Seven days do count them.
        "2026-11-19, 7, 2026-11-26, 2026-11-26",
        // Christmas and its substitute do not count, nor on the lenient reading does any day of the recess.
        "2026-12-23, 3, 2026-12-30, 2027-01-12",
        // Perhaps a holiday: the strict reading counts it.
        "2026-07-31, 2, 2026-08-04, 2026-08-05"
    })
    void days_after_an_event(LocalDate event, int count, LocalDate safe, LocalDate arguable) {
        var counted = new CourtDays(court, new Trail()).after(event, count);
        assertThat(counted.safe()).isEqualTo(safe);
        assertThat(counted.arguable()).isEqualTo(arguable);
    }

    @ParameterizedTest(name = "{1} clear days before {0}")
    @CsvSource({
        // The motion of the seed's story.
        "2026-11-26, 3, 2026-11-20, 2026-11-23",
        "2026-11-27, 3, 2026-11-23, 2026-11-24",
        "2026-11-30, 3, 2026-11-24, 2026-11-25",
        // The recess is not counted: what helps after an event makes it earlier before one.
        "2027-01-11, 3, 2026-12-16, 2027-01-06",
        // Perhaps a holiday: the strict reading does not count it.
        "2026-08-05, 1, 2026-07-31, 2026-08-04"
    })
    void clear_days_before_a_hearing(LocalDate hearing, int count, LocalDate safe, LocalDate arguable) {
        var counted = new CourtDays(court, new Trail()).clearBefore(hearing, count);
        assertThat(counted.safe()).isEqualTo(safe);
        assertThat(counted.arguable()).isEqualTo(arguable);
    }

    @Test
    void two_days_before_a_monday_is_the_thursday() {
        var counted = new CourtDays(court, new Trail()).dayBefore(LocalDate.of(2026, 11, 30), 2);
        assertThat(counted.safe()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(counted.arguable()).isEqualTo(LocalDate.of(2026, 11, 26));
    }
}
