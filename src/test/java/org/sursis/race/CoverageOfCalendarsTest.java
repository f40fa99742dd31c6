package org.sursis.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.race.Track.day;
import static org.sursis.race.Track.exactly;
import static org.sursis.race.Track.pending;
import static org.sursis.race.Track.planned;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.OpenDays;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.docket.Estimate;

/** A calendar ends somewhere; behind its end nothing is known, and nothing is taken for lost or for safe. */
class CoverageOfCalendarsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final OpenDays ONE_YEAR = day -> {
        if (day.isBefore(FROM) || day.isAfter(TO)) {
            throw new OutsideCoverage("ca-qc-dec", day, FROM, TO);
        }
        return Track.QUEBEC.isOpen(day);
    };

    @Test
    void a_goal_behind_the_end_is_unknown_by_the_calendars_name() {
        var assessment = on("2026-12-01", "2027-01-15");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.probabilityInTime()).isNull();
        assertThat(assessment.reasons())
                .containsExactly(
                        Reason.of(Reason.Kind.OUTSIDE_COVERAGE, "certificate", "ca-qc-dec", day("2027-01-15"), TO));
    }

    @Test
    void a_goal_before_the_end_is_judged_as_ever_and_days_behind_it_are_not_told() {
        var assessment = on("2026-12-01", "2026-12-23");
        assertThat(assessment.standing()).isEqualTo(Standing.AT_RISK);
        assertThat(assessment.filings().get(0).p50()).isEqualTo(day("2026-12-30"));
        assertThat(assessment.filings().get(0).p95()).isNull();
    }

    @Test
    void when_the_calendar_has_run_out_nothing_is_lost_nor_clear() {
        var assessment = on("2027-02-01", "2027-03-01");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.slack()).isNull();
    }

    private static Assessment on(String today, String lastDay) {
        return Track.of(planned("certificate", new Estimate(5, 15, 60)))
                .office("certificate", ONE_YEAR)
                .removalAfter(lastDay)
                .on(today);
    }

    @Test
    void waiting_that_began_before_the_calendar_cannot_be_counted() {
        var assessment = Track.of(pending("certificate", "2025-12-30", exactly(20)))
                .office("certificate", ONE_YEAR)
                .removalAfter("2026-03-02")
                .on("2026-01-12");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.reasons())
                .containsExactly(
                        Reason.of(Reason.Kind.OUTSIDE_COVERAGE, "certificate", "ca-qc-dec", day("2025-12-31"), FROM));
    }

    @Test
    void what_waits_for_a_filing_behind_the_end_is_unknown_too() {
        var assessment = Track.of(planned("certificate", exactly(3)), planned("submission", exactly(2), "certificate"))
                .office("certificate", ONE_YEAR)
                .removalAfter("2027-01-15")
                .on("2026-12-30");
        assertThat(assessment.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(assessment.filings()).extracting(Outlook::probabilityInTime).containsOnlyNulls();
    }

    @Test
    void an_office_that_never_opens_never_issues() {
        var assessment = Track.of(planned("certificate", exactly(3)))
                .office("certificate", day -> false)
                .removalAfter("2026-11-26")
                .on("2026-11-02");
        assertThat(assessment.standing()).isEqualTo(Standing.LOST);
        assertThat(assessment.filings().get(0).p50()).isNull();
    }
}
