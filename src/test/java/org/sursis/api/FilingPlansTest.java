package org.sursis.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.fixtures.Golden;

/** Filing plans as a client reads them. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class FilingPlansTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void every_plan_is_shown_whole_in_the_readers_language(String language) throws IOException {
        Golden.matches("filing-plans-" + language + ".json", written(in(language, "filing-plans")));
    }

    @Test
    void whose_language_is_not_written_reads_english() {
        in("de, fr-CA;q=0.8, en;q=0.5", "filing-plans/ca-prra")
                .then()
                .body("name", equalTo("Examen des risques avant renvoi (ERAR)"));
        in("de", "filing-plans/ca-prra").then().body("name", equalTo("Pre-removal risk assessment (PRRA)"));
    }

    @Test
    void a_jurisdiction_has_its_own_plans_or_none() {
        plansOf("us").body("items.id", contains("us-bia-appeal", "us-petition-for-review"));
        plansOf("ca").body("items", hasSize(6)).body("items.jurisdiction", everyItem(equalTo("ca")));
        plansOf("uk").body("items", empty());
    }

    private static ValidatableResponse plansOf(String jurisdiction) {
        return Caller.VIEWER
                .gets("filing-plans?jurisdiction=" + jurisdiction)
                .then()
                .statusCode(200);
    }

    @Test
    void one_plan_is_as_it_stands_in_the_list() {
        var one = in("fr", "filing-plans/ca-spousal-sponsorship-qc").then().statusCode(200);
        var list = in("fr", "filing-plans?jurisdiction=ca").then().extract();
        one.body("", equalTo(list.path("items[0]")));
    }

    @Test
    void what_is_not_there_is_not_found_and_not_guessed() {
        Problems.of(Caller.VIEWER.gets("filing-plans/ca-marriage")).is(404).says("filing plan not found");
        Problems.of(Caller.VIEWER.gets("filing-plans?jurisdiction=fr"))
                .is(400, "/jurisdiction", "must be the id of a rule pack: ca, uk, us")
                .andNoMore();
        Problems.of(Caller.VIEWER.gets("filing-plans?juristiction=ca"))
                .is(400, "/juristiction", "is not a known query parameter")
                .andNoMore();
        Problems.of(Caller.VIEWER.gets("filing-plans/ca-prra?language=fr"))
                .is(400, "/language", "is not a known query parameter")
                .andNoMore();
    }

    @Test
    void a_pack_names_its_plans_and_its_own_office() {
        Caller.VIEWER
                .gets("packs/us")
                .then()
                .body("filingPlans", contains("us-bia-appeal", "us-petition-for-review"))
                .body("office", equalTo("us-federal"));
    }

    private static Response in(String languages, String path) {
        return Caller.VIEWER.asks().header("Accept-Language", languages).get(Caller.API + path);
    }

    private static String written(Response response) throws JsonProcessingException {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        var list = Orders.value(response.then().statusCode(200).extract().asString());
        return Orders.MAPPER.writer(printer).writeValueAsString(list) + "\n";
    }
}
