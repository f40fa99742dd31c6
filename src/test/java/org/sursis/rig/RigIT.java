package org.sursis.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A short run of the rig against the packaged service, in every build; {@code -Drig.seed} has it drawn otherwise. How late messages
 * are on a machine that others use as well is printed, and held against a generous bound only.
 */
class RigIT {
    private static final int FAULTS = 60;
    private static final int DELIVERIES = 2_000;

    @Test
    void nothing_is_lost_sent_without_a_reason_or_begun_after_its_stop_while_everything_fails() throws Exception {
        var settings = new RigSettings(Long.getLong("rig.seed", 20_261_128)).sized(FAULTS, DELIVERIES, 2);
        settings.calm = Duration.ofMinutes(2);
        settings.drawing(null);
        var report = new Rig(settings).run();
        System.out.println(report);
        assertThat(report.breaches).isEmpty();
        assertThat(report.faults).isGreaterThanOrEqualTo(FAULTS);
        assertThat(report.deliveries).isGreaterThanOrEqualTo(DELIVERIES);
    }
}
