package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entering an order through the page. */
@QuarkusTest
@TestProfile(AtWork.class)
class NewOrderTest {
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final String PLAN = "ca-spousal-sponsorship-qc";

    private final Map<String, String> typed = new HashMap<>();
    private String session;

    @BeforeEach
    void sign_in_and_type() {
        session = Browser.signedIn(AtWork.KEY);
        typed.putAll(Map.of(
                "key", UUID.randomUUID().toString(),
                "reference", Clinic.unique("FORM"),
                "jurisdiction", "ca",
                "registry", "CA-QC",
                "plan", PLAN,
                "removal.date", TODAY.plusDays(60).toString(),
                "f.marriage-certificate.status", "pending",
                "c1.name", "Maître Côté",
                "c1.email", "cote@example.org",
                "c1.language", "fr"));
    }

    private Response post(String path) {
        return Browser.form().header("Cookie", session).body(encoded()).post(path);
    }

    /** As a browser writes it; the client under these tests is told to encode nothing. */
    private String encoded() {
        return typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static int orders(String reference) {
        return Clinic.api(AtWork.KEY)
                .queryParam("q", reference)
                .get("/api/v1/removal-orders")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("items.size()");
    }

    @Test
    void what_is_stored_is_watched_and_its_page_says_so() {
        var stored = post("/orders/new");

        stored.then().statusCode(303).header("Location", startsWith("/orders/"));
        var location = stored.header("Location");
        var page = Browser.asks().header("Cookie", session).get(location);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        typed.get("reference") + " is watched: ",
                        "It is looked at next on ",
                        "data-form=\"" + typed.get("key") + "\"",
                        "<script src=\"/new-order.js\" defer></script>");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'; connect-src 'self'");
        var id = location.replaceAll("/orders/|\\?.*", "");
        var order = Clinic.api(AtWork.KEY).get("/api/v1/removal-orders/" + id).jsonPath();
        assertThat(order.getString("removal.zone")).isEqualTo("America/Toronto");
        assertThat(order.getString("removal.source")).isEqualTo("counsel");
        assertThat(order.getString("filings.find { it.code == 'marriage-certificate' }.status"))
                .isEqualTo("pending");
        assertThat(order.getString("filings.find { it.code == 'marriage-certificate' }.title"))
                .isEqualTo("Certificat de mariage");
        assertThat(order.getString("filings.find { it.code == 'marriage-certificate' }.requires[0]"))
                .isEqualTo("marriage-registration");
    }

    @Test
    void pressed_twice_it_is_one_order() {
        var first = post("/orders/new");
        var second = post("/orders/new");

        second.then().statusCode(303).header("Location", equalTo(first.header("Location")));
        assertThat(orders(typed.get("reference"))).isEqualTo(1);
    }

    @Test
    void the_same_form_with_other_content_is_not_stored_in_silence() {
        var first = post("/orders/new").header("Location").replaceAll("\\?.*", "");
        var key = typed.get("key");
        typed.put("reference", Clinic.unique("OTHER"));

        var second = post("/orders/new");

        second.then().statusCode(409).body(containsString("href=\"" + first + "\""), not(containsString(key)));
        assertThat(second.asString()).contains("value=\"" + typed.get("reference") + "\"");
        assertThat(orders(typed.get("reference"))).isZero();
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_all_that_was_typed_is_still_there() {
        typed.put("removal.date", "soon");
        typed.put("c1.email", "<cote>@example");
        typed.put("c2.name", "Backup");
        typed.put("f.marriage-certificate.likely", "9");
        typed.put("kind", "\"Departure\" order");

        var page = post("/orders/new");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains(
                        "<a href=\"#removal-date\">Date: is no date such as 2026-11-27.</a>",
                        "<a href=\"#c1-email\">Tier 1, counsel, E-mail: must be exactly one e-mail address",
                        "<a href=\"#c2-email\">",
                        "<a href=\"#f-marriage-certificate-likely\">Marriage certificate, Most likely: an estimate needs",
                        "aria-describedby=\"removal-date-told\" aria-invalid=\"true\"",
                        "value=\"&lt;cote&gt;@example\"",
                        "value=\"&quot;Departure&quot; order\"",
                        "value=\"Maître Côté\"",
                        "value=\"" + typed.get("key") + "\"",
                        "<option value=\"" + PLAN + "\" selected>",
                        "<option value=\"CA-QC\" selected>");
        assertThat(orders(typed.get("reference"))).isZero();
    }

    @Test
    void what_the_service_itself_refuses_stands_beside_its_field_too() {
        var taken = typed.get("reference");
        post("/orders/new").then().statusCode(303);
        typed.put("key", UUID.randomUUID().toString());

        post("/orders/new")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#reference\">Reference: another order"));

        typed.put("reference", Clinic.unique("PAST"));
        typed.put("removal.date", TODAY.minusDays(3).toString());
        typed.put("c2.name", "The same");
        typed.put("c2.email", "COTE@example.org");
        post("/orders/new")
                .then()
                .statusCode(422)
                .body(
                        containsString("<a href=\"#removal-date\">Date: the removal is in the past"),
                        containsString("<a href=\"#c2-email\">Tier 2, backup, E-mail: stands twice"));
        assertThat(orders(taken)).isEqualTo(1);
        assertThat(orders("PAST-")).isZero();
    }

    @Test
    void a_refused_form_can_be_mended_and_stored_with_the_same_key() {
        typed.remove("c1.name");
        typed.remove("c1.email");
        post("/orders/new").then().statusCode(422).body(containsString("<a href=\"#c1-name\">"));

        typed.put("c1.name", "Counsel");
        typed.put("c1.email", "counsel@example.org");
        post("/orders/new").then().statusCode(303);
    }

    @Test
    void checking_says_what_would_come_of_it_and_stores_nothing() {
        var page = post("/orders/new/preview");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        "<form id=\"new-order\"",
                        "No telephone for counsel",
                        "No backup",
                        "Nobody has said that the chain is complete",
                        "no estimate, and the rule pack knows none",
                        "Last safe day")
                .doesNotContain("aria-invalid");
        assertThat(orders(typed.get("reference"))).isZero();
        assertThat(post("/orders/new").statusCode()).isEqualTo(303);
    }

    @Test
    void as_one_types_only_the_outlook_comes() {
        var part = Browser.form()
                .header("Cookie", session)
                .header("Sursis-Part", "outlook")
                .body(encoded())
                .post("/orders/new/preview");

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.asString().strip())
                .startsWith("<div id=\"outlook\" data-said=")
                .doesNotContain("<form");
    }

    @Test
    void with_everything_known_nothing_is_missing() {
        typed.put("plan", "");
        typed.put("own", "1");
        typed.put("x1.which", "passport");
        typed.put("x1.status", "pending");
        typed.put("x1.startedOn", TODAY.minusDays(2).toString());
        typed.put("x1.optimistic", "3");
        typed.put("x1.likely", "5");
        typed.put("x1.pessimistic", "9");
        typed.put("chainConfirmed", "on");
        typed.put("c1.phone", "+1 514 555 0123");
        typed.put("c2.name", "Backup");
        typed.put("c2.email", "backup@example.org");

        post("/orders/new/preview")
                .then()
                .body(
                        containsString("nothing is missing\""),
                        containsString("Clear"),
                        containsString("Nothing is missing."));
    }

    @Test
    void a_plan_brings_its_filings_and_takes_nothing_away() {
        typed.put("x1.called", "Lettre d'appui");
        typed.put("own", "1");
        typed.put("more", "1");

        post("/orders/new/plan")
                .then()
                .statusCode(200)
                .body(
                        containsString("id=\"f-marriage-certificate-status\""),
                        containsString("<option value=\"pending\" selected>"),
                        containsString("value=\"Lettre d&#39;appui\""),
                        containsString("id=\"x2-which\""),
                        not(containsString("id=\"x3-which\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "en,New order,Nothing here",
        "fr,Nouvelle mesure,rien ici ne le demande",
        "es,Nueva orden,nada aquí lo pide"
    })
    void the_form_speaks_three_languages_and_asks_for_no_name_of_the_person(
            String language, String title, String says) {
        var page = Browser.speaking(language).header("Cookie", session).get("/orders/new");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<h1>" + title + "</h1>").containsIgnoringCase(says);
        assertThat(page.asString().split("<script", -1)).hasSize(3);
        assertThat(page.asString()).doesNotContain("NOT_FOUND", "{#", "onclick", "style=\"");
    }

    @Test
    void who_may_only_look_enters_nothing() {
        var issued = Clinic.api(AtWork.KEY)
                .body("{\"name\": \"looker\", \"role\": \"viewer\"}")
                .post("/api/v1/keys")
                .jsonPath();
        session = Browser.signedIn(issued.getString("secret"));

        Browser.asks().header("Cookie", session).get("/orders/new").then().statusCode(403);
        post("/orders/new").then().statusCode(403).body(containsString("role staff"));
        post("/orders/new/preview").then().statusCode(403);
        post("/orders/new/plan").then().statusCode(403);
        Browser.asks()
                .header("Cookie", session)
                .get("/")
                .then()
                .statusCode(200)
                .body(not(containsString("/orders/new")));
        assertThat(orders(typed.get("reference"))).isZero();
    }

    @Test
    void the_board_leads_to_the_form() {
        Browser.asks().header("Cookie", session).get("/").then().body(containsString("href=\"/orders/new\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/new", "/orders/new/preview", "/orders/new/plan"})
    void a_form_from_elsewhere_is_refused(String path) {
        Browser.asks()
                .header("Origin", "https://evil.example")
                .header("Cookie", session)
                .contentType("application/x-www-form-urlencoded")
                .body(encoded())
                .post(path)
                .then()
                .statusCode(403);
        assertThat(orders(typed.get("reference"))).isZero();
    }

    @Test
    void whoever_signs_in_again_comes_back_to_the_form() {
        session = "__Host-sursis=over";
        var sent = post("/orders/new");
        sent.then().statusCode(303).header("Location", "/sign-in");
        assertThat(orders(typed.get("reference"))).isZero();

        Browser.form()
                .header("Cookie", Browser.cookie(sent))
                .formParam("key", AtWork.KEY)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/orders/new");
        Browser.asks().get("/messages").then().statusCode(303).header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/orders/new/../../sign-out", ""})
    void nobody_is_led_anywhere_else(String there) {
        Browser.form()
                .header("Cookie", "__Host-sursis-back=" + there)
                .formParam("key", AtWork.KEY)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<script>", "'; drop table removal_order; --"})
    void whatever_stands_in_the_fields_the_form_comes_back(String junk) {
        for (var name : new String[] {
            "jurisdiction",
            "registry",
            "plan",
            "own",
            "removal.zone",
            "removal.time",
            "key",
            "f.marriage-certificate.status",
            "c1.language",
            "x1.office",
            "x1.which"
        }) {
            typed.put(name, junk);
        }
        typed.put("reference", "");

        var page = post("/orders/new");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).doesNotContain("<script>");
        assertThat(post("/orders/new/preview").statusCode()).isEqualTo(200);
    }
}
