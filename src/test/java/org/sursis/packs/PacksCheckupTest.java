package org.sursis.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sursis.law.LawBook;
import org.sursis.watch.Checkup.Finding;

/** The doctor's line about the law; the court of nowhere knows its holidays until 2030-12-31. */
class PacksCheckupTest {
    private final LawBook book = LawFixtures.book(LawFixtures.GOOD);

    @Test
    void it_names_packs_fingerprints_and_how_long_the_calendars_last() {
        var print = book.pack("xx").orElseThrow().fingerprint().substring(0, 12);
        assertThat(on("2030-10-01"))
                .isEqualTo(Finding.sound(
                        "xx 2026.11.25 (" + print + "); calendars xx-court to 2030-12-31; xx-act to 2031-12-31"));
    }

    @Test
    void ninety_days_before_a_calendar_ends_it_warns() {
        assertThat(on("2030-10-02"))
                .isEqualTo(Finding.warning("the calendar xx-court ends on 2030-12-31; no deadline beyond it is computed"
                        + " until it is carried on"));
        assertThat(on("2030-12-31").gravity()).isEqualTo(org.sursis.watch.Checkup.Gravity.WARNING);
    }

    @Test
    void a_calendar_that_has_ended_is_a_fault() {
        assertThat(on("2031-01-01"))
                .isEqualTo(Finding.fault("the calendar xx-court ended on 2030-12-31; no deadline beyond it is computed"
                        + " until it is carried on"));
    }

    private Finding on(String day) {
        var clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return new PacksCheckup(() -> book, clock).look();
    }
}
