package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptTest {

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "SENT", "RETRY", "UNCERTAIN"})
    void news_of_a_message_that_was_handed_over_ends_it(DeliveryState state) {
        assertThat(Receipt.DELIVERED.after(state)).contains(DeliveryState.CONFIRMED);
        assertThat(Receipt.FAILED.after(state)).contains(DeliveryState.DEAD);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "CONFIRMED", "DEAD", "CANCELLED"})
    void what_has_ended_or_not_begun_stays_as_it_is(DeliveryState state) {
        assertThat(Receipt.DELIVERED.after(state)).isEmpty();
        assertThat(Receipt.FAILED.after(state)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELAYED", "PASSED_ON", "AWAY"})
    void news_that_decides_nothing_changes_nothing(Receipt news) {
        for (var state : DeliveryState.values()) {
            assertThat(news.after(state)).isEmpty();
        }
    }
}
