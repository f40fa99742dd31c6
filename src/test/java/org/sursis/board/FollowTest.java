package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advocates subscribe and are told, through pages that need neither key nor script. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class FollowTest extends Following {

    @Test
    void from_the_invitation_to_one_click_a_reader_hears_reference_standing_and_date_and_then_nothing_more() {
        var id = invited(toOrder());
        assertThat(advocate.mails()).hasSize(1);
        assertThat(advocate.last().text()).doesNotContain(reference, "/a/");
        worse();
        assertThat(advocate.mails()).as("before yes is said nothing else comes").hasSize(1);

        confirm();
        assertThat(state(id)).isEqualTo("active");
        assertThat(advocate.mails()).hasSize(2);
        assertThat(advocate.last().subject()).isEqualTo("You follow " + reference + " now");

        move(10);
        assertThat(advocate.mails()).hasSize(3);
        var news = advocate.last();
        assertThat(news.text()).contains(reference).doesNotContain("passport", "Passport", "Counsel", "/a/", order);
        assertThat(news.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        var end = oneClick(news.header("List-Unsubscribe"));
        Browser.asks()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(end)
                .then()
                .statusCode(200)
                .body(containsString("You get no more messages"));
        assertThat(state(id)).isEqualTo("ended");
        move(8);
        settle("PT1H");
        assertThat(advocate.mails()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Standing: at risk (before: clear)",
                "fr | Situation : compromise (avant : dans les temps)",
                "es | Situación: en riesgo (antes: a tiempo)"
            })
    void a_standing_that_gets_worse_is_one_mail_in_the_readers_language(String language, String says) {
        following(toOrder() + ", \"language\": \"" + language + "\"");
        worse();
        assertThat(advocate.mails()).hasSize(3);
        assertThat(advocate.last().text()).contains(reference + "\n" + says + "\n");
        assertThat(advocate.last().header("Content-Language")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "reference, Something happened to it, -, Standing",
                "standing, Standing: at risk, Date: , Last safe day",
                "dates, Standing: at risk, Last safe day for what is missing next: , Secret"
            })
    void what_readers_see_is_the_organizations_to_say(String sees, String says, String too, String never) {
        following(toOrder());
        letsSee("\"" + sees + "\"");
        try {
            worse();
            var news = advocate.last().text();
            assertThat(news)
                    .contains(reference, says, too == null ? "" : too)
                    .doesNotContain(never, "assport", "Counsel");
            var mine = Browser.page(advocate.last().link("/s/mine/"));
            assertThat(mine.contains("<dt>Standing</dt>")).isEqualTo(!sees.equals("reference"));
            assertThat(mine.contains("<dt>Last safe day</dt>")).isEqualTo(sees.equals("dates"));
        } finally {
            letsSee("null");
        }
    }

    private static void letsSee(String what) {
        var address = "/api/v1/organizations/" + house();
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", api().get(address).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"subscribersSee\": " + what + "}")
                .patch(address)
                .then()
                .statusCode(200);
    }

    @Test
    void contacts_are_told_as_before_and_their_mails_can_not_be_unsubscribed_from() {
        following(toOrder());
        worse();
        var counsel = new Letterbox("c." + advocate.address());
        assertThat(counsel.mails()).isNotEmpty().allSatisfy(m -> assertThat(m.header("List-Unsubscribe"))
                .isNull());
        assertThat(counsel.last().link("/a/")).isNotNull();
    }

    @Test
    void whoever_looks_at_a_link_changes_nothing() {
        var id = invited(toOrder());
        var yes = advocate.last().link("/s/yes/");
        var end = oneClick(advocate.last().header("List-Unsubscribe"));
        for (var link : List.of(yes, end)) {
            assertThat(Browser.page(link)).isEqualTo(Browser.page(link)).contains("<form method=\"post\"");
            Browser.asks().head(link).then().statusCode(200);
        }
        assertThat(state(id)).isEqualTo("unconfirmed");
        confirm();
        var mine = advocate.last().link("/s/mine/");
        assertThat(Browser.page(mine)).doesNotContain("<script", reference, "Secret");
        Browser.page(yes);
        assertThat(state(id)).isEqualTo("active");
    }

    @Test
    void one_click_ends_only_this_one_twice_the_same_and_from_anywhere() {
        var id = following(toOrder());
        var end = oneClick(advocate.last().header("List-Unsubscribe"));
        var first = Browser.asks()
                .header("Origin", "https://mail.example.com")
                .contentType("text/plain")
                .body("x")
                .post(end);
        var second = Browser.asks().post(end);
        first.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(state(id)).isEqualTo("ended");
        assertThat(api().get("/api/v1/subscriptions/" + id).<String>path("because"))
                .isEqualTo("unsubscribed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/yes/", "/s/mine/", "/u/"})
    void a_forged_link_and_that_of_another_thing_lead_nowhere(String page) {
        following(toOrder());
        var right = advocate.last();
        var tokens = List.of(
                "x",
                "A".repeat(43),
                right.link("/s/mine/").substring("/s/mine/".length()),
                oneClick(right.header("List-Unsubscribe")).substring("/u/".length()));
        for (var token : tokens) {
            var own = page.equals("/s/mine/") && token.equals(tokens.get(2))
                    || page.equals("/u/") && token.equals(tokens.get(3));
            if (!own) {
                Browser.asks().get(page + token).then().statusCode(404).body(containsString("leads nowhere"));
                Browser.form().body("").post(page + token).then().statusCode(404);
            }
        }
    }

    private Response asks(String address, String more) {
        return Browser.form()
                .body("address=" + address.replace("@", "%40") + "&language=en&mode=single&quiet=none" + more)
                .post("/s/" + house());
    }

    private static String house() {
        return api().get("/api/v1/organizations").path("items.find { it.home }.id");
    }

    @Test
    void the_page_answers_the_same_whoever_asks_and_writes_to_the_address_once_a_day() {
        api().put("/api/v1/removal-orders/" + order + "/publication").then().statusCode(200);
        assertThat(Browser.page("/s/" + house()))
                .contains("<form method=\"post\"")
                .doesNotContain("<script");
        var first = asks(advocate.address(), "");
        first.then().statusCode(200).body(containsString("If this address can be used"));
        settle();
        assertThat(advocate.mails()).hasSize(1);
        assertThat(asks(advocate.address(), "").asString()).isEqualTo(first.asString());
        settle();
        assertThat(advocate.mails()).hasSize(1);

        confirm();
        assertThat(advocate.last().text()).contains(reference);
        assertThat(asks(advocate.address(), "").asString()).isEqualTo(first.asString());
        settle();
        assertThat(advocate.mails()).hasSize(2);
        worse();
        assertThat(advocate.mails()).hasSize(3);

        asks("nobody", "").then().statusCode(422).body(containsString("no address"));
        asks(advocate.address(), "&quiet=own&from=9&to=x").then().statusCode(200);
        Browser.asks()
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .body("address=x%40example.org")
                .post("/s/" + house())
                .then()
                .statusCode(403);
    }

    @Test
    void an_organization_that_publishes_nothing_or_is_none_has_no_page() {
        String other = api().body("{\"name\": \"" + Clinic.unique("Other") + "\"}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("organization.id");
        var none = Browser.asks().get("/s/" + UUID.randomUUID());
        none.then().statusCode(404);
        assertThat(Browser.asks().get("/s/" + other).asString()).isEqualTo(none.asString());
        Browser.asks().get("/s/x").then().statusCode(404);
    }
}
