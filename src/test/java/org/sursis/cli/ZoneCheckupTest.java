package org.sursis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.ZoneReport;
import org.sursis.watch.Checkup.Finding;

class ZoneCheckupTest {
    private static final Map<String, ZoneOffset> PUT_BACK = Map.of("America/Vancouver", ZoneOffset.ofHours(-8));
    private static final ZoneReport REMEDIED = new ZoneReport("2026f", "2026f", "2025a", Map.of(), PUT_BACK);
    private static final ZoneReport CONTRADICTED = new ZoneReport("2027c", "2026f", "2027c", PUT_BACK, PUT_BACK);

    @Test
    void an_old_java_is_sound_a_contradiction_is_a_fault_and_rules_of_years_ago_are_a_warning() {
        assertThat(ZoneCheckup.of(REMEDIED, 2026)).isEqualTo(Finding.sound(REMEDIED.sentence()));
        assertThat(ZoneCheckup.of(REMEDIED, 2028))
                .isEqualTo(Finding.warning(REMEDIED.sentence() + ". That was years ago: update Sursis or Java"));
        assertThat(ZoneCheckup.of(CONTRADICTED, 2028)).isEqualTo(Finding.fault(CONTRADICTED.sentence()));
    }
}
