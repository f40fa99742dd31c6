package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines through the front door: the answer with its source and steps, and every way to ask wrongly. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class DeadlinesTest {
    private static final String TRIGGER =
            "must be a day such as 2026-11-06, with its hour where it counts: 2026-10-31T22:00, or with an offset";

    @Test
    void a_deadline_comes_with_its_source_its_steps_and_what_it_does_to_the_removal() {
        var answer = asks("'rule': 'ca-aljr-15', 'trigger': '2026-11-06', 'registry': 'CA-QC'")
                .then()
                .statusCode(200)
                .extract();
        assertThat(answer.<Map<String, Object>>path("$"))
                .containsEntry("jurisdiction", "ca")
                .containsEntry("rule", "ca-aljr-15")
                .containsEntry("name", "Application for leave and for judicial review (decision made in Canada)")
                .containsEntry("trigger", "2026-11-06")
                .containsEntry("registry", "CA-QC")
                .containsEntry("zone", "America/Toronto")
                .containsEntry("safeDay", "2026-11-20")
                .containsEntry("arguableDay", "2026-11-23")
                .containsEntry("safeAt", null)
                .containsEntry("staysRemoval", "only-if-on-time")
                .containsEntry("confidence", "A")
                .containsEntry("doubtful", false)
                .containsEntry("verified", "2026-11-22")
                .containsEntry("authorityUrl", "https://laws-lois.justice.gc.ca/eng/acts/I-2.5/section-72.html")
                .containsEntry("disclaimer", "Arithmetic and sources, not legal advice.");
        assertThat(answer.<String>path("authority")).contains("72(2)(b)");
        assertThat(answer.<String>path("inForce.from")).isEqualTo("2015-07-01");
        assertThat(answer.<List<String>>path("steps"))
                .containsExactly(
                        "Fri Nov 6, 2026 is day 0: the day of the event is not counted.",
                        "15 days after Fri Nov 6, 2026 is Sat Nov 21, 2026.",
                        "Sat Nov 21, 2026 is not an ordinary day (Saturday; Federal Courts Rules, rr. 2, 71.1), and the"
                                + " text does not move the last day off it.",
                        "To be safe, act on the last open day before: Fri Nov 20, 2026.",
                        "On that reading it may still be done on Mon Nov 23, 2026.");
    }

    @Test
    void it_speaks_the_readers_language() {
        Caller.VIEWER
                .asks()
                .header("Accept-Language", "de, fr-CA;q=0.9, en;q=0.5")
                .body("{\"jurisdiction\": \"ca\", \"rule\": \"ca-rad-notice\", \"trigger\": \"2026-10-15\"}")
                .post("/api/v1/deadlines")
                .then()
                .statusCode(200)
                .body("name", equalTo("Avis d'appel à la SAR"))
                .body(
                        "steps[0]",
                        equalTo("Le jeu. 15 oct. 2026 est le jour 0 : le jour de l'événement ne compte pas."));
    }

    @Test
    void hours_are_instants_with_their_offsets() {
        asks("'rule': 'ca-det-48h', 'trigger': '2026-10-31T22:00', 'zone': 'America/Toronto'")
                .then()
                .statusCode(200)
                .body("safeAt", equalTo("2026-11-02T21:00:00-05:00"))
                .body("arguableAt", equalTo("2026-11-02T22:00:00-05:00"))
                .body("safeDay", equalTo(null));
        asks("'rule': 'ca-det-48h', 'trigger': '2026-10-31T19:00:00-07:00', 'registry': 'CA-ON'")
                .then()
                .statusCode(200)
                .body("safeAt", equalTo("2026-11-02T21:00:00-05:00"));
    }

    @Test
    void a_document_sent_after_five_is_received_on_the_next_day_that_is_no_holiday() {
        asks("'rule': 'ca-fc-receipt', 'trigger': '2026-12-24T17:30', 'registry': 'CA-QC'")
                .then()
                .statusCode(200)
                .body("safeDay", equalTo("2026-12-29"))
                .body("arguableDay", equalTo("2026-12-29"));
    }

    @Test
    void a_clock_stands_still_where_the_rule_says_so() {
        var stands = "'trigger': '2026-10-17', 'suspensions': [{'from': '2026-11-01', 'to': '2026-11-05'}]";
        asks("'rule': 'ca-departure-30', " + stands).then().statusCode(200).body("safeDay", equalTo("2026-11-21"));
        refused("'rule': 'ca-aljr-15', " + stands, 422, "/suspensions", "do not stop this clock");
    }

    @Test
    void what_was_mailed_counts_from_the_day_of_its_receipt() {
        asks("'rule': 'ca-iad-removal-30', 'trigger': '2026-12-18', 'how': 'mail', 'registry': 'CA-QC'")
                .then()
                .statusCode(200)
                .body("trigger", equalTo("2026-12-25"))
                .body("safeDay", equalTo("2027-01-25"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'rule': 'ca-aljr-16', 'trigger': '2026-11-06' | /rule | is not known in the pack ca",
                "'rule': 'ca-arc', 'trigger': '2026-11-06' | /rule | sets no day: Authorization to return (ARC)",
                "'rule': 'ca-aljr-15', 'trigger': '2026-11-06', 'registry': 'CA-XX' | /registry | is not known; expected one of CA-AB, CA-BC, CA-MB, CA-NB, CA-NL, CA-NS, CA-NT, CA-NU, CA-ON, CA-PE, CA-QC, CA-SK, CA-YT",
                "'rule': 'ca-aljr-15', 'trigger': '2026-11-06', 'zone': 'GMT-5' | /zone | must be an IANA region such as America/Toronto that this service knows; a fixed offset is no place",
                "'rule': 'ca-aljr-15', 'trigger': '2026-02-30' | /trigger | " + TRIGGER,
                "'rule': 'ca-aljr-15', 'trigger': '03/04/2026' | /trigger | " + TRIGGER,
                "'rule': 'ca-aljr-15', 'trigger': '46348' | /trigger | " + TRIGGER,
                "'rule': 'ca-aljr-15', 'trigger': '2031-12-28' | /trigger | leads out of a calendar: no holidays for 2032 in the calendar ca-ia: 2032-01-12 lies outside 2015-01-01 to 2031-12-31",
                "'rule': 'ca-aljr-15', 'trigger': '2014-12-28' | /trigger | lies outside the texts that the pack knows, which begin on 2015-07-01",
                "'rule': 'ca-aljr-15', 'trigger': '2026-11-06', 'how': 'pigeon' | /how | has no rule of receipt here; give the day of receipt as the trigger",
                "'rule': 'ca-det-48h', 'trigger': '2027-03-14T02:30', 'registry': 'CA-ON' | /trigger | is skipped in America/Toronto, where the clocks were put forward over it",
                "'rule': 'ca-aljr-15', 'trigger': '2026-11-06', 'dueDte': '2026-11-06' | /dueDte | is not a known field",
                "'rule': 'ca-aljr-15' | /trigger | is required",
                "'rule': 'ca-departure-30', 'trigger': '2026-10-17', 'suspensions': [{'from': '2026-11-05', 'to': '2026-11-01'}] | /suspensions/0/to | lies before from",
                "'rule': 'ca-departure-30', 'trigger': '2026-10-17', 'suspensions': [{'from': '2026-11-05'}] | /suspensions/0/to | is required"
            })
    void what_cannot_be_said_is_refused_by_the_field_that_asked(String fields, String pointer, String detail) {
        refused(fields, 422, pointer, detail);
    }

    @Test
    void another_country_has_no_pack() {
        Problems.of(Caller.VIEWER.posts(
                        "deadlines", "{\"jurisdiction\": \"fr\", \"rule\": \"fr-oqtf\", \"trigger\": \"2026-11-06\"}"))
                .is(422, "/jurisdiction", "has no rule pack")
                .andNoMore();
    }

    private static Response asks(String fields) {
        return Caller.VIEWER.posts("deadlines", ("{'jurisdiction': 'ca', " + fields + "}").replace('\'', '"'));
    }

    private static void refused(String fields, int status, String pointer, String detail) {
        Problems.of(asks(fields)).is(status, pointer, detail).andNoMore();
    }
}
