package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AtRehearsal.class)
class OrderRaceTest {
    private String order;
    private String page;

    @BeforeEach
    void register() {
        order = Clinic.api(AtRehearsal.KEY)
                .body("""
                        {"reference": "%s", "jurisdiction": "ca", "registry": "CA-QC", "chainConfirmed": true,
                         "removal": {"date": "2026-12-18", "zone": "America/Toronto", "source": "direction-to-report"},
                         "filings": [
                           {"code": "police-certificate", "status": "pending", "startedOn": "2026-11-09",
                            "estimate": {"optimistic": 10, "likely": 20, "pessimistic": 40}},
                           {"code": "prra-application", "requires": ["police-certificate"], "target": "removal",
                            "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 3}}],
                         "contacts": [{"tier": 1, "name": "Counsel", "email": "c@example.org", "language": "en"}]}
                        """.formatted(Clinic.unique("RACE")))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        page = "/orders/" + order;
    }

    @Test
    void it_shows_the_race_why_and_what_the_forecasts_rest_on() {
        assertThat(Browser.page(page))
                .contains("<svg class=\"race\"", "Why this standing", "counsel&#39;s estimate 10–20–40 business days")
                .contains("Gates before the removal", "Nothing closes today.", "Next: ")
                .doesNotContain("Not real");
    }

    @Test
    void what_if_says_that_it_is_not_real_and_stores_nothing() {
        var before = Clinic.state(AtRehearsal.KEY, order);

        var supposed = Browser.page(page + "?removal=2027-03-01&filing=police-certificate&days=0");

        assertThat(supposed)
                .contains("Not real: this is only reckoned, not stored.", "class=\"unreal\"", "value=\"2027-03-01\"");
        assertThat(supposed.replaceAll("(?s).*class=\"unreal\"", ""))
                .contains("Clear", "✓ Police certificate")
                .contains("complete");
        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_is_said_beside_the_question() {
        assertThat(Browser.page(page + "?removal=2020-01-01")).contains("role=\"alert\">lies in the past");
        assertThat(Browser.page(page + "?removal=soon")).contains("role=\"alert\">A day is written as 2026-11-27.");
        assertThat(Browser.page(page + "?filing=police-certificate&days=-1"))
                .contains("role=\"alert\">Days are a whole number from 0 to 999.");
    }

    @Test
    void a_later_date_that_waits_for_a_second_person_is_said_and_the_earlier_one_is_drawn() {
        var tag = Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order + "/removal")
                .header("ETag");
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", tag == null ? "\"1\"" : tag)
                .body(
                        "{\"date\": \"2027-01-29\", \"zone\": \"America/Toronto\", \"source\": \"phone\", \"reason\": \"told\"}")
                .put("/api/v1/removal-orders/" + order + "/removal")
                .then()
                .statusCode(200);

        assertThat(Browser.page(page))
                .contains("Friday, January 29, 2027", "Still watched: Fri Dec 18. The later date counts once");
        assertThat(Browser.page("/?removalBefore=2027-02-01")).contains("Still watched: Fri Dec 18.");
    }

    @Test
    void a_closed_order_runs_no_race() {
        var tag = Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order)
                .header("ETag");
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", tag)
                .body("{\"reason\": \"removed\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(lessThan(300));

        assertThat(Browser.page(page + "?removal=2027-03-01")).doesNotContain("<svg class=\"race\"", "Not real");
    }

    @Test
    void the_way_to_each_date_unfolds() {
        Clinic.api(AtRehearsal.KEY)
                .body("{\"event\": \"rad-decision-received\", \"on\": \"2026-11-06\"}")
                .post(("/api/v1/removal-orders/" + order) + "/events")
                .then()
                .statusCode(201);

        assertThat(Browser.page(page)).contains("<summary>Steps</summary><ol class=\"small\"><li>");
    }
}
