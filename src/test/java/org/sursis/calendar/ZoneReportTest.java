package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneReportTest {
    private static final Map<String, ZoneOffset> PUT_BACK =
            Map.of("America/Vancouver", ZoneOffset.ofHours(-8), "America/Edmonton", ZoneOffset.ofHours(-7));

    @Test
    void the_rules_in_use_here_give_the_known_answers() {
        assertThat(ZoneKnowledge.report().wrong()).isEmpty();
    }

    @Test
    void an_old_java_is_no_fault_where_the_service_brings_its_own() {
        var report = new ZoneReport("2026f", "2026f", "2025a", Map.of(), PUT_BACK);

        assertThat(report.right()).isTrue();
        assertThat(report.sentence())
                .isEqualTo(
                        "tzdb 2026f, the service's own; this Java's 2025a is older and not used (it would be wrong on "
                                + "2027-01-15 in {America/Edmonton=-07:00, America/Vancouver=-08:00})");
    }

    @Test
    void a_java_that_is_as_new_is_named_alone() {
        assertThat(new ZoneReport("2026f", "2026f", "2026f", Map.of(), Map.of()).sentence())
                .isEqualTo("tzdb 2026f, as this Java brings it");
    }

    @Test
    void a_newer_java_that_contradicts_what_is_known_is_to_be_looked_at() {
        var report = new ZoneReport("2027c", "2026f", "2027c", PUT_BACK, PUT_BACK);

        assertThat(report.right()).isFalse();
        assertThat(report.sentence())
                .isEqualTo("tzdb 2027c, this Java's, contradicts what tzdb 2026f knew of 2027-01-15: "
                        + "{America/Edmonton=-07:00, America/Vancouver=-08:00}. Where the law has changed since, update "
                        + "Sursis; else update Java");
    }

    @Test
    void rules_are_old_from_the_second_year_after_theirs_on() {
        var report = new ZoneReport("2026f", "2026f", "2025a", Map.of(), Map.of());

        assertThat(report.old(2027)).isFalse();
        assertThat(report.old(2028)).isTrue();
    }
}
