package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service believes the law to be, as a client reads it. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class LawTest {
    private static final String DAYS = "calendars/ca-fcr/days?";

    @Test
    void every_pack_stands_in_the_list_with_version_and_fingerprint() {
        Caller.VIEWER
                .gets("packs")
                .then()
                .statusCode(200)
                .body("items.id", contains("ca", "uk", "us"))
                .body("items[0].version", matchesPattern("\\d{4}\\.\\d{2}\\.\\d{2}(-\\d+)?"))
                .body("items[0].fingerprint", matchesPattern("[0-9a-f]{64}"))
                .body("items[0].names.fr", equalTo("Canada"))
                .body("next", nullValue());
    }

    @Test
    void a_pack_shows_every_rule_with_its_texts_and_sources() {
        var pack = Caller.VIEWER.gets("packs/ca").then().statusCode(200).extract();
        assertThat(pack.<List<?>>path("rules"))
                .hasSize(Caller.VIEWER.gets("packs").then().extract().<Integer>path("items[0].rules"));
        assertThat(pack.<List<?>>path("rules.collectMany { it.texts }.findAll { it.authority == null }"))
                .isEmpty();
        assertThat(pack.<Map<String, Object>>path("rules.find { it.id == 'ca-aljr-15' }.texts.last()"))
                .containsEntry("engine", "days")
                .containsEntry("roll", "in-text")
                .containsEntry("calendar", "ca-ia")
                .containsEntry("period", "P15D")
                .containsEntry("arguablePeriod", "P15D")
                .containsEntry("confidence", "A");
        assertThat(pack.<String>path("registries.find { it.code == 'CA-QC' }.zone"))
                .isEqualTo("America/Toronto");
        assertThat(pack.<List<?>>path("gates")).isNotEmpty();
        assertThat(pack.<List<?>>path("waitingTimes")).isNotEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        Problems.of(Caller.VIEWER.gets("packs/fr")).is(404).says("pack not found");
        Problems.of(Caller.VIEWER.gets("packs/..%2Fca")).is(404);
        Problems.of(Caller.VIEWER.gets("calendars/ca/days")).is(404).says("calendar not found");
        Problems.of(Caller.VIEWER.gets("calendars/ca-fcr@CA-QC/days")).is(404);
        Problems.of(Caller.VIEWER.gets("packs?q=x")).is(400, "/q", "is not a known query parameter");
    }

    @Test
    void a_calendar_says_where_it_comes_from_and_how_long_it_lasts() {
        Caller.VIEWER
                .gets("calendars")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'ca-fcr' }.covers.to", matchesPattern("20\\d\\d-12-31"))
                .body("items.find { it.id == 'ca-fcr' }.checked", matchesPattern("\\d{4}-\\d{2}-\\d{2}"))
                .body("items.find { it.id == 'ca-fcr' }.confidence", equalTo("A"))
                .body("items.find { it.id == 'ca-fcr' }.registries", hasItem("CA-QC"));
    }

    @Test
    void the_days_of_a_court_around_christmas_are_told_with_the_reason_of_each() {
        var days = Caller.VIEWER
                .gets(DAYS + "from=2026-12-18&to=2026-12-28")
                .then()
                .statusCode(200)
                .body("items[6].names.en", equalTo("Christmas Day"))
                .body("items[6].names.fr", equalTo("Noël"))
                .extract()
                .<List<Map<String, Object>>>path("items");
        assertThat(days.stream()
                        .map(day -> day.get("date") + " " + day.get("weekday") + " " + day.get("closing") + " "
                                + day.get("recess")))
                .containsExactly(
                        "2026-12-19 saturday holiday false",
                        "2026-12-20 sunday holiday false",
                        "2026-12-21 monday null true",
                        "2026-12-22 tuesday null true",
                        "2026-12-23 wednesday null true",
                        "2026-12-24 thursday null true",
                        "2026-12-25 friday holiday true",
                        "2026-12-26 saturday holiday true",
                        "2026-12-27 sunday holiday true",
                        "2026-12-28 monday holiday true");
        assertThat(days)
                .allSatisfy(day -> assertThat((String) day.get("authority")).isNotBlank());
    }

    @Test
    void a_registry_has_its_own_days() {
        var question = "calendars/ca-ia/days?from=2026-06-24&to=2026-06-24";
        Caller.VIEWER.gets(question).then().statusCode(200).body("items.size()", equalTo(0));
        Caller.VIEWER
                .gets(question + "&registry=CA-QC")
                .then()
                .statusCode(200)
                .body("items.date", contains("2026-06-24"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-01-01 | 400 | /to | is required",
                "from=&to=2026-01-01 | 400 | /from | is required",
                "from=2026-02-30&to=2026-03-01 | 400 | /from | must be a calendar date such as 2026-11-27",
                "from=2026-03-01&to=2026-02-28 | 422 | /to | must not be before from",
                "from=2026-01-01&to=2029-01-01 | 422 | /to | must not be more than three years after from",
                "from=2026-01-01&to=2026-01-01&to=2026-01-02 | 400 | /to | stands more than once in the query",
                "from=2026-01-01&to=2026-01-01&province=QC | 400 | /province | is not a known query parameter"
            })
    void a_question_that_cannot_be_answered_is_refused_by_its_field(
            String question, int status, String pointer, String detail) {
        Problems.of(Caller.VIEWER.gets(DAYS + question))
                .is(status, pointer, detail)
                .andNoMore();
    }

    @Test
    void three_years_are_answered_in_one_piece() {
        Caller.VIEWER.gets(DAYS + "from=2026-01-01&to=2028-12-31").then().statusCode(200);
    }

    @Test
    void a_day_outside_the_coverage_is_refused_and_never_guessed() {
        var covers = Caller.VIEWER
                .gets("calendars")
                .then()
                .extract()
                .<Map<String, String>>path("items.find { it.id == 'ca-fcr' }.covers");
        Problems.of(Caller.VIEWER.gets(DAYS + "from=1999-01-01&to=1999-01-02"))
                .is(
                        422,
                        "/from",
                        "lies outside what the calendar ca-fcr covers: " + covers.get("from") + " to "
                                + covers.get("to"))
                .and(
                        "/to",
                        "lies outside what the calendar ca-fcr covers: " + covers.get("from") + " to "
                                + covers.get("to"))
                .andNoMore();
    }

    @Test
    void a_registry_that_no_pack_knows_is_refused_and_not_taken_for_the_common_one() {
        var answer = Caller.VIEWER.gets(DAYS + "from=2026-01-01&to=2026-01-02&registry=CA-XX");
        Problems.of(answer).is(422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/registry");
        assertThat(answer.<String>path("errors[0].detail")).startsWith("must be a registry of a rule pack: CA-AB, ");
    }

    @Test
    void health_shows_which_law_is_in_use() {
        Caller.bare()
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'law' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'law' }.data.ca", matchesPattern("[0-9.-]+ [0-9a-f]{64}"))
                .body("checks.find { it.name == 'law' }.data.coveredUntil", matchesPattern("\\d{4}-12-31"));
    }
}
