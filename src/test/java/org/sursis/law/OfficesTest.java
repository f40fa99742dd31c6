package org.sursis.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.fixtures.RealLaw;

/** Whose working days count, by the law as config has it. */
class OfficesTest {
    private static final LocalDate FETE_NATIONALE = LocalDate.of(2026, 6, 24);
    private static final LocalDate A_SATURDAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate CANADA_DAY = LocalDate.of(2026, 7, 1);

    private final Offices quebec = new Offices(RealLaw.book(), "ca", "CA-QC");

    @Test
    void a_filing_is_at_the_office_that_it_names() {
        assertThat(quebec.of(filing("marriage-certificate", "on-offices")))
                .isSameAs(RealLaw.book().calendar("on-offices", "CA-QC").orElseThrow());
    }

    @Test
    void one_that_names_none_is_where_the_pack_has_its_waiting_time() {
        assertThat(quebec.of(filing("marriage-certificate", null)))
                .isSameAs(RealLaw.book().calendar("qc-offices", null).orElseThrow());
    }

    @Test
    void one_that_nobody_knows_keeps_the_holidays_of_the_registry() {
        var here = quebec.of(filing("stay-motion", null));
        var elsewhere = new Offices(RealLaw.book(), "ca", "CA-ON").of(filing("stay-motion", null));
        assertThat(here.isOpen(FETE_NATIONALE)).isFalse();
        assertThat(elsewhere.isOpen(FETE_NATIONALE)).isTrue();
        assertThat(elsewhere.isOpen(CANADA_DAY)).isFalse();
    }

    @Test
    void a_calendar_that_is_gone_is_passed_over() {
        assertThat(quebec.of(filing("marriage-certificate", "closed-for-good")))
                .isSameAs(quebec.of(filing("marriage-certificate", null)));
    }

    @Test
    void where_no_pack_says_anything_an_office_works_from_monday_to_friday() {
        var nowhere = new Offices(RealLaw.book(), "fr", null).of(filing("marriage-certificate", null));
        assertThat(nowhere.isOpen(A_SATURDAY)).isFalse();
        assertThat(nowhere.isOpen(A_SATURDAY.plusDays(1))).isFalse();
        assertThat(nowhere.isOpen(CANADA_DAY)).isTrue();
    }

    @Test
    void an_office_is_named_by_the_calendar_that_counts() {
        assertThat(quebec.calendarOf(filing("marriage-certificate", "on-offices")))
                .isEqualTo("on-offices");
        assertThat(quebec.calendarOf(filing("marriage-certificate", "closed-for-good")))
                .isEqualTo("qc-offices");
        assertThat(new Offices(RealLaw.book(), "fr", null).calendarOf(filing("marriage-certificate", null)))
                .isEqualTo("weekdays");
    }

    private static Filing filing(String code, String office) {
        return new Filing(
                UUID.nameUUIDFromBytes(new byte[0]),
                code,
                null,
                FilingStatus.PLANNED,
                null,
                null,
                null,
                null,
                null,
                office,
                List.of(),
                null,
                CompleteWhen.COMPLETE,
                1);
    }
}
