package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.fixtures.SentLetters;
import org.sursis.watch.Links;

/** Signing in with a link sent by mail. */
@QuarkusTest
@TestProfile(AtWork.class)
class MailLinkTest {
    private static final String NOBODY = "__Host-sursis-browser=" + "A".repeat(43);

    @Inject
    Links links;

    @Inject
    SentLetters letters;

    private String email;
    private String member;

    @BeforeEach
    void a_member() {
        email = Clinic.unique("zoe") + "@example.org";
        member = Clinic.api(AtWork.KEY)
                .body("{\"name\": \"Zoë\", \"email\": \"" + email + "\", \"role\": \"viewer\", \"language\": \"fr\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_member_comes_in_with_the_link_and_out_again() {
        var asked = asks(" " + email.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(asked.header("Set-Cookie"))
                .matches(
                        "__Host-sursis-browser=[A-Za-z0-9_-]{43}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure");
        var link = link();

        Browser.asks()
                .header("Cookie", Browser.cookie(asked))
                .get(link)
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(containsString("<form method=\"post\""), not(containsString(email)));
        var entered = presses(link, Browser.cookie(asked));
        entered.then().statusCode(303).header("Location", "/");
        var session = Browser.cookie(entered);
        assertThat(session).matches("__Host-sursis=[A-Za-z0-9_-]{43}");
        Browser.asks().header("Cookie", session).get("/").then().statusCode(200).body(containsString("/sign-out"));

        Browser.form().header("Cookie", session).post("/sign-out").then().statusCode(303);
        Browser.asks().header("Cookie", session).get("/").then().statusCode(303);
    }

    @Test
    void nobody_learns_who_is_a_member() {
        var known = asks(email);
        var unknown = asks(Clinic.unique("nobody") + "@example.org");

        for (var answer : new Response[] {known, unknown}) {
            answer.then().statusCode(303).header("Location", "/sign-in/sent");
            // Both wait for the same moment, so that the time tells nothing either.
            assertThat(answer.time()).isGreaterThanOrEqualTo(300);
        }
        assertThat(known.headers().asList().stream().map(h -> h.getName()))
                .isEqualTo(unknown.headers().asList().stream()
                        .map(h -> h.getName())
                        .toList());
        Browser.asks().get("/sign-in/sent").then().statusCode(200).body(not(containsString("@")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";x", ";jsessionid=1"})
    void opening_it_again_and_again_uses_nothing_up(String more) {
        var cookie = Browser.cookie(asks(email));
        var link = link();
        IntStream.range(0, 3).forEach(n -> Browser.asks()
                .header("Cookie", cookie)
                .get(link + more)
                .then()
                .statusCode(200));
        presses(link, cookie).then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";x", "%3Bx", "/", "/;x", "?a=b"})
    void another_browser_is_told_so_and_changes_nothing(String more) {
        var cookie = Browser.cookie(asks(email));
        var link = link();
        for (var other :
                new String[] {NOBODY, "a=b", "__Host-sursis-browser=", "sursis-browser=" + cookie.split("=")[1]}) {
            var looked = Browser.speaking("en").header("Cookie", other).get(link + more);
            assertThat(looked.statusCode()).isIn(403, 404);
            assertThat(looked.asString()).doesNotContain("<button");
            var pressed = presses(link + more, other);
            assertThat(pressed.statusCode()).isIn(403, 404);
            assertThat(pressed.header("Set-Cookie")).isNull();
        }
        Browser.speaking("en").get(link).then().statusCode(403).body(containsString("Another browser asked"));
        presses(link, cookie).then().statusCode(303);
    }

    @Test
    void it_works_once_even_for_many_at_once() {
        var cookie = Browser.cookie(asks(email));
        var link = link();
        var entered = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> presses(link, cookie).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(entered).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 410);
        Browser.asks().header("Cookie", cookie).get(link).then().statusCode(410);
    }

    @Test
    void it_works_for_a_quarter_of_an_hour() {
        var cookie = Browser.cookie(asks(email));
        var link = link();
        letters.aged(UUID.fromString(member), "15 minutes");
        Browser.asks().header("Cookie", cookie).get(link).then().statusCode(410);
        presses(link, cookie).then().statusCode(410).header("Set-Cookie", nullValue());
    }

    @Test
    void the_form_comes_from_our_page_or_not_at_all() {
        var cookie = Browser.cookie(asks(email));
        var link = link();
        for (var path : new String[] {link, link + ";x"}) {
            Browser.asks()
                    .header("Origin", "https://evil.example")
                    .header("Cookie", cookie)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .header("Set-Cookie", nullValue());
        }
        for (var path : new String[] {"/sign-in/link", "/sign-in/link;x"}) {
            Browser.asks()
                    .header("Origin", "https://evil.example")
                    .formParam("email", email)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .header("Set-Cookie", nullValue());
        }
        assertThat(letters.to(email)).hasSize(1);
    }

    @Test
    void the_end_of_a_membership_ends_its_sessions_and_its_links() {
        var cookie = Browser.cookie(asks(email));
        var session = Browser.cookie(presses(link(), cookie));
        asks(email, cookie);
        var second = link();
        Browser.asks().header("Cookie", session).get("/").then().statusCode(200);

        Clinic.api(AtWork.KEY)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/members/" + member)
                .then()
                .statusCode(204);

        Browser.asks().header("Cookie", session).get("/").then().statusCode(303);
        presses(second, cookie).then().statusCode(410);
        asks(email);
        assertThat(letters.to(email)).hasSize(2);
    }

    @Test
    void a_mailbox_is_not_filled_from_one_place() {
        IntStream.range(0, 7).forEach(n -> asks(email).then().statusCode(303));
        assertThat(letters.to(email)).hasSize(5);
    }

    @Test
    void what_is_kept_of_a_link_opens_nothing() {
        var cookie = Browser.cookie(asks(email));
        var link = link();
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(letters.kept(email)).doesNotContain(token, cookie.split("=")[1]);
        Browser.asks()
                .header("Cookie", cookie)
                .get("/sign-in/link/" + token.substring(1) + "A")
                .then()
                .statusCode(404);
        Browser.asks().header("Cookie", cookie).get("/a/" + token).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=", "email=nobody", "", "email=%zz", "other=1"})
    void what_is_no_mailbox_is_asked_for_again(String body) {
        Browser.form().body(body).post("/sign-in/link").then().statusCode(422).body(containsString("name=\"email\""));
    }

    private static Response asks(String address) {
        return Browser.form().formParam("email", address).post("/sign-in/link");
    }

    private static Response asks(String address, String cookie) {
        return Browser.form()
                .header("Cookie", cookie)
                .formParam("email", address)
                .post("/sign-in/link");
    }

    private static Response presses(String link, String cookie) {
        return Browser.form().header("Cookie", cookie).post(link);
    }

    /** The path of the newest link that was sent. */
    private String link() {
        return links.link(Links.Use.SIGN_IN, letters.to(email).get(0)).getPath();
    }
}
