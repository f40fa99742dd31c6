package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(AtRehearsal.class)
class BoardTest {
    private static final String HOSTILE = "<script>alert(1)</script>{config:x}'\\\"&amp;${7*7}";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;{config:x}&#39;&quot;&amp;amp;${7*7}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CA,fr;q=0.9,en;q=0.8 | fr | Mesures surveillées, la plus faible marge d&#39;abord | vendredi 27 novembre 2026",
                "es-MX | es | Órdenes vigiladas, primero la de menor margen | viernes 27 de noviembre de 2026",
                "en-CA | en | Open orders, the least slack first | Friday, November 27, 2026",
                "de, es;q=0 | en | Open orders, the least slack first | Friday, November 27, 2026",
                "???,,;q=x | en | Open orders, the least slack first | Friday, November 27, 2026"
            })
    void the_board_speaks_the_reader_s_language(String wished, String language, String heading, String day) {
        var page = Browser.speaking(wished)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("<html lang=\"" + language + "\">", heading, day);
    }

    @Test
    void the_page_of_an_order_tells_all_about_it() {
        var order = Browser.page("/")
                .replaceAll("(?s).*?<h3><a id=\"[^\"]+\" href=\"(/orders/[^\"]+)\">QC-2026-0417.*", "$1");

        assertThat(Browser.page(order))
                .contains(
                        "Friday, November 27, 2026 (America/Toronto)",
                        "<dd>direction to report</dd>",
                        "<dd>departure order</dd>",
                        "<dd>Canada</dd>",
                        "Friday, November 6, 2026",
                        "counsel confirmed that it is complete",
                        "Spousal sponsorship",
                        "1, counsel",
                        "+15145550123",
                        "12 hours before the removal",
                        "Order registered",
                        "counsel@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | mesure d&#39;interdiction de séjour | avis de se présenter | Aucun délai ne court.",
                "es | orden de salida | notificación para presentarse | No corre ningún plazo."
            })
    void what_is_kept_as_a_code_is_said_in_words(String language, String kind, String source, String none) {
        var order = Clinic.api(AtRehearsal.KEY)
                .body("""
                        {"reference": "%s", "jurisdiction": "ca", "kind": "departure-order",
                         "removal": {"date": "2027-01-20", "zone": "America/Toronto", "source": "direction-to-report"},
                         "contacts": [{"tier": 1, "name": "C", "email": "c@example.org"}]}""".formatted(Clinic.unique("QC")))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var page = Browser.speaking(language).get("/orders/" + order).asString();
        // What stands further down tells the history, which has the codes of the API.
        assertThat(page.replaceAll("(?s).*<dl class=\"facts\">(.*?)</dl>.*", "$1"))
                .contains("<dd>" + kind + "</dd>", "<dd>" + source + "</dd>", "<dd>Canad")
                .doesNotContain("direction-to-report", "departure-order", "<dd>ca</dd>");
        assertThat(page).contains(none).doesNotContain("POST");
    }

    @Test
    void the_page_of_an_order_shows_both_days_of_its_deadlines_and_where_they_stand() {
        var order = Clinic.plainOrder(AtRehearsal.KEY, "2027-01-20");
        assertThat(Browser.page("/orders/" + order)).contains("No deadline runs.");
        for (var event : new String[] {
            "{\"event\": \"rad-decision-received\", \"on\": \"2026-11-06\"}",
            "{\"event\": \"departure-order-enforceable\", \"on\": \"2026-10-20\"}",
            "{\"event\": \"detained\", \"on\": \"2026-11-02\"}"
        }) {
            Clinic.api(AtRehearsal.KEY)
                    .body(event)
                    .post("/api/v1/removal-orders/" + order + "/events")
                    .then()
                    .statusCode(201);
        }
        assertThat(Browser.page("/orders/" + order))
                .contains(
                        "Application for leave and for judicial review",
                        "RAD decision received, Fri Nov 6",
                        "<b>Fri Nov 20</b>",
                        "Mon Nov 23",
                        "clock stopped",
                        "The clock has stood still since Monday, November 2, 2026; 17 days are left to run",
                        "IRPA ss. 72(2)(b)",
                        "Event recorded")
                .doesNotContain("No deadline runs.");
        var french = Browser.speaking("fr")
                .get("/orders/" + order)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(french).contains("Délais", "Demande d&#39;autorisation", "suspendu", "décision de la SAR");
    }

    @Test
    void what_people_typed_is_shown_and_never_run() {
        var reference = HOSTILE + Clinic.unique("");
        var order = Clinic.order(AtRehearsal.KEY, reference, "2026-12-24", HOSTILE, HOSTILE);

        for (var page : new String[] {"/", "/orders/" + order, "/messages?order=" + order}) {
            assertThat(Browser.page(page)).as(page).contains(SHOWN).doesNotContain("<script>");
        }
    }

    @Test
    void the_most_urgent_order_comes_first_and_of_those_alike_the_nearest_removal() {
        var far = Clinic.unique("FAR");
        var near = Clinic.unique("NEAR");
        Clinic.order(AtRehearsal.KEY, near, "2027-02-01", "Passport", "Counsel");
        Clinic.order(AtRehearsal.KEY, far, "2027-03-01", "Passport", "Counsel");

        var races = Browser.page("/").replaceAll("(?s)<h2>Recent alerts.*", "");

        assertThat(races.indexOf(near))
                .isGreaterThan(races.indexOf("QC-2026-0417"))
                .isLessThan(races.indexOf(far));
    }

    @Test
    void a_cursor_that_nobody_gave_out_is_refused_in_words() {
        Browser.asks().get("/messages?after=broken").then().statusCode(422);
        Browser.asks().get("/messages?order=broken").then().statusCode(404);
        Browser.asks()
                .get("/orders/00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(404);
        Browser.asks()
                .get("/messages/00000000-0000-0000-0000-000000000001/html")
                .then()
                .statusCode(404);
    }
}
