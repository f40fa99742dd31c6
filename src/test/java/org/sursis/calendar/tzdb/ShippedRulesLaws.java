package org.sursis.calendar.tzdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the table agrees with the library that it was written from, for every region up to the year 2100. */
class ShippedRulesLaws {
    private static final ShippedRules SHIPPED = ShippedRules.read();

    static List<String> regions() {
        return JodaZone.regions();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regions")
    void the_clocks_are_changed_when_the_library_says(String region) {
        assertThat(changes(SHIPPED.rules(region).orElseThrow()))
                .isEqualTo(JodaZone.of(region).changes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regions")
    void at_any_instant_the_offsets_are_the_library_s(String region) {
        var random = new Random(region.hashCode());
        var zone = JodaZone.of(region);
        var rules = SHIPPED.rules(region).orElseThrow();
        long seconds = Duration.between(JodaZone.BEGIN, JodaZone.END).toSeconds();
        for (int n = 0; n < 200; n++) {
            var at = JodaZone.BEGIN.plusSeconds(random.nextLong(seconds));
            assertThat(rules.getOffset(at)).as("%s", at).isEqualTo(zone.offset(at));
            assertThat(rules.getStandardOffset(at)).as("standard, %s", at).isEqualTo(zone.standard(at));
        }
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = rules.nextTransition(JodaZone.BEGIN);
        while (next != null && next.getInstant().isBefore(JodaZone.END)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }
}
