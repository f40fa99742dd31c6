package org.sursis.calendar.tzdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of two tables holds; ours says here, as no real one does, that Toronto is in Kathmandu. */
class TzdbTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final ZoneRules KATHMANDU = ZoneRules.of(ZoneOffset.ofHoursMinutes(5, 45));
    private static final ShippedRules OURS =
            new ShippedRules("2026f", Map.of("America/Toronto", "+05:45/+05:45", "Canada/Eastern", "America/Toronto"));

    private static final LocalDateTime TODAY = LocalDateTime.parse("2026-11-27T12:00:00");

    @Test
    void the_service_s_own_rules_hold_where_java_s_are_older_or_as_old() {
        for (var javas : new String[] {"2021a", "2025a", "2026a", "2026f"}) {
            var tzdb = new Tzdb(OURS, javas);
            assertThat(tzdb.version()).as(javas).isEqualTo("2026f");
            assertThat(tzdb.rules(TORONTO, TODAY)).as(javas).isEqualTo(KATHMANDU);
            assertThat(tzdb.rules(ZoneId.of("Canada/Eastern"), Instant.parse("2026-11-27T12:00:00Z")))
                    .as(javas)
                    .isEqualTo(KATHMANDU);
        }
    }

    @Test
    void java_s_rules_hold_where_they_are_newer() {
        for (var javas : new String[] {"2026g", "2027a"}) {
            var tzdb = new Tzdb(OURS, javas);
            assertThat(tzdb.version()).isEqualTo(javas);
            assertThat(tzdb.rules(TORONTO, TODAY)).isEqualTo(TORONTO.getRules());
        }
    }

    @Test
    void what_was_before_the_table_begins_is_asked_of_java() {
        var tzdb = new Tzdb(OURS, "2025a");

        assertThat(tzdb.rules(TORONTO, LocalDateTime.parse("2020-12-31T23:59:59")))
                .isEqualTo(TORONTO.getRules());
        assertThat(tzdb.rules(TORONTO, Instant.parse("2020-12-31T23:59:59Z"))).isEqualTo(TORONTO.getRules());
        assertThat(tzdb.rules(TORONTO, Instant.parse("2021-01-01T00:00:00Z"))).isEqualTo(KATHMANDU);
    }

    @Test
    void a_place_that_the_table_does_not_have_is_asked_of_java() {
        var paris = ZoneId.of("Europe/Paris");

        assertThat(new Tzdb(OURS, "2025a").rules(paris, TODAY)).isEqualTo(paris.getRules());
        assertThat(new Tzdb(OURS, "2025a").rules(ZoneOffset.UTC, TODAY)).isEqualTo(ZoneOffset.UTC.getRules());
    }

    @Test
    void java_can_name_every_place_of_the_table_after_the_first_look_and_another_changes_nothing() {
        assertThat(Tzdb.here().knows("America/Coyhaique")).isTrue();

        LaterZones.register(ShippedRules.read());
        assertThat(ZoneId.getAvailableZoneIds()).containsAll(ShippedRules.read().regions());
        assertThat(ZoneId.of("America/Coyhaique").getRules().getOffset(Instant.parse("2027-07-15T12:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(-3));
    }
}
