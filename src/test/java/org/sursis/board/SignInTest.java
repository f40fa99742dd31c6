package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AtWork.class)
class SignInTest {
    private static final String FAR =
            LocalDate.now(Clock.systemUTC()).plusYears(1).toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/;x",
                "/;x=1",
                "/?a=b",
                "//",
                "/messages",
                "/messages;x",
                "/messages/;x",
                "/messages?order=1",
                "/messages/00000000-0000-0000-0000-000000000001/html",
                "/messages;a/00000000-0000-0000-0000-000000000001;b/html;c",
                "/orders/00000000-0000-0000-0000-000000000001",
                "/orders;x=1/00000000-0000-0000-0000-000000000001",
                "/orders/x",
                "/sign-in/../orders/00000000-0000-0000-0000-000000000001",
                "/a/../orders/00000000-0000-0000-0000-000000000001"
            })
    void no_page_opens_without_a_session(String path) {
        Browser.asks()
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", "/sign-in")
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%3Bx",
                "/%3bx/",
                "/messages%3Bx",
                "/orders%3Bx/00000000-0000-0000-0000-000000000001",
                "/sign-in%3B/../",
                "/sign-in/orders/00000000-0000-0000-0000-000000000001",
                "/%2e%2e/",
                "/board.css;/../orders/1"
            })
    void no_other_way_of_writing_an_address_leads_around_the_gate(String path) {
        var answer = Browser.asks().get(path);

        assertThat(answer.statusCode()).isIn(303, 404);
        assertThat(answer.asString()).doesNotContain("class=\"strip\"");
    }

    @Test
    void a_key_opens_a_session_that_holds_no_key() {
        var signedIn = Browser.form().formParam("key", " " + AtWork.KEY + "\n").post("/sign-in");

        signedIn.then().statusCode(303).header("Location", "/");
        assertThat(signedIn.header("Set-Cookie"))
                .matches("__Host-sursis=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure");
        Browser.asks()
                .header("Cookie", Browser.cookie(signedIn))
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("class=\"strip\""), containsString("action=\"/sign-out\""));
    }

    @Test
    void a_key_that_nobody_issued_opens_nothing() {
        Browser.form()
                .formParam("key", "sursis_00000000_nobody-issued-this-key")
                .post("/sign-in")
                .then()
                .statusCode(401)
                .header("Set-Cookie", nullValue())
                .body(containsString("not known"), not(containsString("nobody-issued")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=", "", "key=%zz", "other=1"})
    void a_form_without_a_key_asks_again(String body) {
        Browser.form().body(body).post("/sign-in").then().statusCode(401).body(containsString("name=\"key\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sursis=1", "__Host-sursis=", "__Host-sursis=AAAA", "__Host-sursis=" + AtWork.KEY})
    void an_invented_session_opens_nothing(String cookie) {
        Browser.asks().header("Cookie", cookie).get("/").then().statusCode(303);
    }

    @Test
    void signing_out_ends_the_session_itself_and_not_only_the_cookie() {
        var cookie = Browser.signedIn(AtWork.KEY);

        Browser.form()
                .header("Cookie", cookie)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in")
                .header("Set-Cookie", containsString("Max-Age=0"))
                .header("Clear-Site-Data", "\"storage\"");

        Browser.asks().header("Cookie", cookie).get("/").then().statusCode(303);
    }

    @Test
    void a_revoked_key_ends_its_sessions_at_once() {
        var issued = Clinic.api(AtWork.KEY)
                .body("{\"name\": \"lost telephone\", \"role\": \"viewer\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var cookie = Browser.signedIn(issued.getString("secret"));
        Browser.asks().header("Cookie", cookie).get("/").then().statusCode(200);

        Clinic.api(AtWork.KEY)
                .delete("/api/v1/keys/" + issued.getString("id"))
                .then()
                .statusCode(204);

        Browser.asks().header("Cookie", cookie).get("/").then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,http://localhost:1",
        "Origin,http://localhost.evil.example:8081",
        "Referer,https://evil.example/sign-in",
        "X-Nothing,x",
        "Origin,http://["
    })
    void a_form_from_elsewhere_is_refused_before_it_is_read(String header, String value) {
        Browser.asks()
                .header(header, value)
                .formParam("key", AtWork.KEY)
                .post("/sign-in")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
        Browser.asks()
                .header(header, value)
                .header("Cookie", Browser.signedIn(AtWork.KEY))
                .post("/rehearsal/day")
                .then()
                .statusCode(403);
    }

    @Test
    void an_older_browser_may_say_where_it_comes_from_by_the_page_alone() {
        Browser.asks()
                .header("Referer", Browser.origin() + "/sign-in")
                .formParam("key", AtWork.KEY)
                .post("/sign-in")
                .then()
                .statusCode(303);
    }

    @Test
    void behind_a_proxy_that_names_another_host_the_service_s_own_address_counts() {
        Browser.asks()
                .header("Origin", "https://sursis.example.org")
                .header("Host", "upstream:8080")
                .formParam("key", AtWork.KEY)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/");
    }

    @Test
    void outside_a_rehearsal_nobody_at_this_machine_gets_in_by_being_there() {
        Browser.asks().header("Host", "localhost").get("/").then().statusCode(303);
        Browser.form()
                .header("Cookie", Browser.signedIn(AtWork.KEY))
                .post("/rehearsal/day")
                .then()
                .statusCode(404);
    }

    @Test
    void what_belongs_to_another_organization_is_not_there() {
        var stranger = Clinic.api(AtWork.KEY)
                .body("{\"name\": \"%s\"}".formatted(Clinic.unique("Clinic")))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("adminKey.secret");
        var order = Clinic.plainOrder(AtWork.KEY, FAR);

        Browser.asks()
                .header("Cookie", Browser.signedIn(stranger))
                .get("/orders/" + order)
                .then()
                .statusCode(404)
                .body(not(containsString("QC-")));
        Browser.asks()
                .header("Cookie", Browser.signedIn(AtWork.KEY))
                .get("/orders/" + order)
                .then()
                .statusCode(200);
    }

    @Test
    void the_link_in_a_message_is_its_reader_s_alone() {
        var order = Clinic.plainOrder(AtWork.KEY, FAR);
        var mine = Browser.asks().header("Cookie", Browser.signedIn(AtWork.KEY));

        var page = mine.get("/messages?order=" + order)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("[…]", "waiting to leave").doesNotContain("/a/");
        var html = page.replaceAll("(?s).*?(/messages/[^/\"]+/html).*", "$1");
        Browser.asks()
                .header("Cookie", Browser.signedIn(AtWork.KEY))
                .get(html)
                .then()
                .statusCode(200)
                .body(not(containsString("/a/")));
    }
}
