package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Language;
import org.sursis.docket.Removal;
import org.sursis.fixtures.PlainQute;

class PhrasesTest {
    private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
    private static final Instant NOON = Instant.parse("2027-01-15T19:00:00Z");

    /** The reader may be in St. John's and the office in Toronto: the hour is the order's, and says so. */
    @Test
    void an_hour_is_told_on_the_clock_of_the_order_s_place_with_its_name() {
        var phrases = new Phrases(
                PlainQute.bundle(MailWords.class, "mail", "en"), Language.EN, VANCOUVER, NOON.minusSeconds(86_400));
        var removal = new Removal(LocalDate.of(2027, 1, 15), LocalTime.NOON, VANCOUVER, "counsel", null, null);

        assertThat(phrases.moment(NOON)).isEqualTo(phrases.removal(removal));
        assertThat(phrases.moment(NOON)).isEqualTo("Friday, January 15, 2027, 12:00 noon (America/Vancouver)");
    }
}
