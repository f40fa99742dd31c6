package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AtRehearsal.class)
class RehearsalTest {

    @Test
    void whoever_sits_at_this_machine_sees_the_story_without_a_key() {
        assertThat(Browser.page("/"))
                .contains(
                        "QC-2026-0417",
                        "Friday, November 27, 2026 (America/Toronto)",
                        "Marriage certificate",
                        "This is a rehearsal.",
                        "To the next event")
                .doesNotContain("/sign-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8081", "127.0.0.1", "127.0.0.1:80", "[::1]:8081"})
    void this_machine_has_these_names(String host) {
        Browser.asks().header("Host", host).get("/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "localhost:x",
                "0.0.0.0",
                "127.0.0.2",
                "[::1",
                "",
                "localhost@evil.example",
                "sursis.example.org"
            })
    void a_name_that_was_made_to_point_here_opens_nothing(String host) {
        var answer = Browser.asks().header("Host", host).get("/");

        assertThat(answer.statusCode()).isIn(303, 400);
        assertThat(answer.asString()).doesNotContain("QC-2026-0417");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For,127.0.0.1",
        "X-Forwarded-Host,localhost",
        "X-Forwarded-Proto,http",
        "x-forwarded-anything,1",
        "Forwarded,for=127.0.0.1",
        "Via,1.1 proxy",
        "X-Real-IP,127.0.0.1"
    })
    void what_came_through_a_proxy_did_not_come_from_this_machine(String header, String value) {
        Browser.asks().header(header, value).get("/").then().statusCode(303).header("Location", "/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "day", "end"})
    void a_page_from_elsewhere_does_not_move_the_clock(String button) {
        var before = now();

        Browser.asks().post("/rehearsal/" + button).then().statusCode(403);
        Browser.asks()
                .header("Origin", "https://evil.example")
                .post("/rehearsal/" + button)
                .then()
                .statusCode(403);
        Browser.asks()
                .header("Origin", "null")
                .post("/rehearsal/" + button)
                .then()
                .statusCode(403);
        Browser.asks()
                .header("Origin", "http://evil.example")
                .header("Host", "evil.example")
                .post("/rehearsal/" + button)
                .then()
                .statusCode(303)
                .header("Location", "/sign-in");

        assertThat(now()).isEqualTo(before);
    }

    @Test
    void looking_does_not_move_the_clock() {
        Browser.asks().get("/rehearsal/day").then().statusCode(405);
    }

    @Test
    void the_buttons_move_the_clock_and_show_the_board_again() {
        var before = now();

        Browser.form().post("/rehearsal/day").then().statusCode(303).header("Location", "/");
        assertThat(now()).isEqualTo(before.plusSeconds(86_400));

        var next = Instant.parse(state("nextEventAt"));
        Browser.form().post("/rehearsal/next").then().statusCode(303).header("Location", "/");
        assertThat(now()).isEqualTo(next);
    }

    @Test
    void a_viewer_who_signed_in_looks_and_does_not_turn_the_hands() {
        var viewer = Clinic.api(AtRehearsal.KEY)
                .body("{\"name\": \"viewer\", \"role\": \"viewer\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("secret");

        Browser.form()
                .header("Cookie", Browser.signedIn(viewer))
                .post("/rehearsal/day")
                .then()
                .statusCode(403);
    }

    @Test
    void from_afar_a_session_is_needed_here_too() {
        var cookie = Browser.signedIn(AtRehearsal.KEY);

        assertThat(cookie).startsWith("sursis=");
        Browser.asks()
                .header("Host", "rehearsal.example.org")
                .header("Cookie", cookie)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("/sign-out"));
    }

    private static Instant now() {
        return Instant.parse(state("now"));
    }

    private static String state(String field) {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/rehearsal")
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }
}
