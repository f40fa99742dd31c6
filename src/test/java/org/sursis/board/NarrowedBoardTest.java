package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AtRehearsal.class)
class NarrowedBoardTest {
    private static final String SEED = "QC-2026-0417";

    @Test
    void the_address_narrows_the_board_and_the_form_says_so() {
        var reference = Clinic.unique("50%_Café");
        Clinic.order(AtRehearsal.KEY, reference, "2027-01-13", "Passport", "Counsel");

        assertThat(races("/?q=50%25_CAF%C3%89")).contains(reference).doesNotContain(SEED);
        assertThat(races("/?q=%25")).contains(reference).doesNotContain(SEED);
        assertThat(races("/?standing=lost")).contains(SEED).doesNotContain(reference);
        assertThat(races("/?standing=unknown")).contains(reference).doesNotContain(SEED);
        assertThat(races("/?removalBefore=2026-12-01")).contains(SEED).doesNotContain(reference);
        assertThat(races("/?standing=&q=&removalBefore=&weeks=")).contains(SEED, reference);
        assertThat(Browser.page("/?q=%22%3E%3Cb%3E&weeks=13"))
                .contains("value=\"&quot;&gt;&lt;b&gt;\"", "<option value=\"13\" selected>", "No open order fits.");
    }

    @Test
    void further_orders_stand_behind_a_link_that_keeps_the_rest_of_the_address() {
        Clinic.order(AtRehearsal.KEY, Clinic.unique("MORE"), "2027-01-13", "Passport", "Counsel");
        Clinic.order(AtRehearsal.KEY, Clinic.unique("MORE"), "2027-01-14", "Passport", "Counsel");
        Clinic.order(AtRehearsal.KEY, Clinic.unique("MORE"), "2027-01-15", "Passport", "Counsel");

        var first = Browser.page("/?q=more&rows=2");
        var further = first.replaceAll("(?s).*<a href=\"(/\\?[^\"]+after=[^\"]+)\">.*", "$1")
                .replace("&amp;", "&");

        assertThat(first.split("<article ", -1)).hasSize(3);
        assertThat(further).startsWith("/?q=more&rows=2&after=");
        assertThat(Browser.page(further).split("<article ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standing=lots",
                "standing=closed",
                "removalBefore=27/11/2026",
                "removalBefore=2026-02-30",
                "weeks=0",
                "weeks=53",
                "rows=1001",
                "q=a%0Ab",
                "after=broken"
            })
    void what_does_not_fit_is_refused_in_words(String query) {
        Browser.asks().get("/?" + query).then().statusCode(422);
    }

    @Test
    void the_same_facts_stand_in_a_table() {
        assertThat(races("/?standing=lost"))
                .contains("Marriage certificate decides: planned for", "<td data-label=\"80 % by\"><b>")
                .contains("Gates before the removal");
    }

    private static String races(String address) {
        return Browser.page(address).replaceAll("(?s)<h2>Recent alerts.*", "");
    }
}
