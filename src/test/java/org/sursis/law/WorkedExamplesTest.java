package org.sursis.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.fixtures.RealLaw;

/** Counts that people did by hand, against the files under config. */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0} from {1} at {2}: {3}, arguably {4}")
    @CsvSource({
        "ca-rad-notice,                    2026-10-15, CA-QC, 2026-10-30, 2026-10-30",
        "ca-rad-perfect,                   2026-10-15, CA-QC, 2026-11-16, 2026-11-30",
        "ca-perfect-30,                    2026-12-07, CA-QC, 2027-01-06, 2027-01-25",
        "ca-aljr-15,                       2026-11-06, CA-QC, 2026-11-20, 2026-11-23",
        "ca-aljr-15,                       2026-11-07, CA-QC, 2026-11-23, 2026-11-23",
        "ca-aljr-15,                       2027-03-11, CA-QC, 2027-03-25, 2027-03-30",
        "ca-aljr-15,                       2026-06-09, CA-QC, 2026-06-25, 2026-06-25",
        "ca-aljr-15,                       2026-06-09, CA-ON, 2026-06-24, 2026-06-24",
        "ca-stay-motion-3day,              2026-11-26, CA-QC, 2026-11-20, 2026-11-23",
        "ca-stay-motion-3day,              2026-11-27, CA-QC, 2026-11-23, 2026-11-24",
        "ca-departure-30,                  2026-10-17, CA-QC, 2026-11-16, 2026-11-16",
        "ca-departure-to-deportation,      2026-10-17, CA-QC, 2026-11-17, 2026-11-17",
        "ca-departure-30,                  2026-10-23, CA-QC, 2026-11-22, 2026-11-23",
        "ca-claimant-force-rpd-rad-unused, 2026-10-15, CA-QC, 2026-10-31, 2026-10-31",
        "ca-departure-30,                  2026-10-31, CA-QC, 2026-11-30, 2026-11-30",
        "ca-prra-apply-15,                 2026-11-06, CA-QC, 2026-11-20, 2026-11-23",
        "ca-prra-submissions-30,           2026-11-06, CA-QC, 2026-12-04, 2026-12-07",
        "ca-prra-bar-12,                   2024-02-29, CA-QC, 2025-02-28, 2025-02-28",
        "ca-iad-mail,                      2026-12-18, CA-QC, 2026-12-25, 2026-12-25",
        "ca-iad-removal-30,                2026-12-25, CA-QC, 2027-01-25, 2027-01-25"
    })
    void canada(String rule, LocalDate trigger, String registry, LocalDate safe, LocalDate arguable) {
        var deadline = RealLaw.book().deadline(Question.of("ca", rule, trigger, registry));
        assertThat(List.of(deadline.safeDay(), deadline.arguableDay())).isEqualTo(List.of(safe, arguable));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}, arguably {3}")
    @CsvSource({
        "us-bia-appeal, 2026-10-26, 2026-11-05, 2026-11-25",
        "us-pfr-30,     2026-10-23, 2026-11-23, 2026-11-23",
        "us-vd-post-60, 2026-11-02, 2027-01-01, 2027-01-01",
        "us-vd-bond,    2026-11-23, 2026-12-01, 2026-12-01"
    })
    void united_states(String rule, LocalDate trigger, LocalDate safe, LocalDate arguable) {
        var deadline = RealLaw.book().deadline(Question.of("us", rule, trigger, null));
        assertThat(List.of(deadline.safeDay(), deadline.arguableDay())).isEqualTo(List.of(safe, arguable));
    }

    @Test
    void an_order_that_was_mailed_counts_from_its_deemed_receipt() {
        var deadline = ask("ca-iad-removal-30", LocalDateTime.of(2026, 12, 18, 9, 0), "CA-QC", "mail");
        assertThat(deadline.trigger()).isEqualTo("2026-12-25");
        assertThat(deadline.safeDay()).isEqualTo("2027-01-25");
    }

    @Test
    void a_letter_mailed_after_five_on_christmas_eve_is_received_after_the_holidays() {
        var deadline = ask("ca-fc-receipt", LocalDateTime.of(2026, 12, 24, 17, 30), "CA-QC", null);
        assertThat(List.of(deadline.safeDay(), deadline.arguableDay())).containsOnly(LocalDate.of(2026, 12, 29));
    }

    @Test
    void forty_eight_hours_over_the_end_of_daylight_time() {
        var deadline = ask("ca-det-48h", LocalDateTime.of(2026, 10, 31, 22, 0), "CA-ON", null);
        assertThat(deadline.safeAt()).isEqualTo(Instant.parse("2026-11-03T02:00:00Z"));
        assertThat(deadline.arguableAt()).isEqualTo(Instant.parse("2026-11-03T03:00:00Z"));
    }

    private static Deadline ask(String rule, LocalDateTime at, String registry, String how) {
        return RealLaw.book()
                .deadline(new Question("ca", rule, at.toLocalDate(), at.toLocalTime(), registry, null, how, List.of()));
    }
}
