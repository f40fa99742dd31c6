package org.sursis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        "P15D, 2026-12-20, 2027-01-04",
        "P12M, 2024-02-29, 2025-02-28",
        "P1M, 2026-01-31, 2026-02-28",
        "P1M, 2026-02-28, 2026-03-28",
        "P1Y, 2028-02-29, 2029-02-28",
        "P0D, 2026-12-20, 2026-12-20"
    })
    void a_period_leads_to_the_same_number_of_a_later_month_or_to_its_last_day(
            String span, LocalDate from, LocalDate to) {
        assertThat(Span.of(span).after(from)).isEqualTo(to);
        assertThat(Span.of(span)).hasToString(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "1M", "P1M2D", "PT-5M", "P-5D", "PT30M", "P1W", "p15d", "P99999D", "PT48H0M"})
    void a_period_without_one_clear_unit_is_refused(String text) {
        assertThatThrownBy(() -> Span.of(text))
                .hasMessage("'" + text
                        + "' is no period; expected days, months, years or hours as P15D, P12M, P1Y or PT48H");
    }

    @Test
    void hours_lead_to_no_day() {
        assertThatThrownBy(() -> Span.of("PT48H").after(LocalDate.EPOCH)).isInstanceOf(IllegalStateException.class);
    }
}
