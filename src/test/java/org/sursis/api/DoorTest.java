package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and what is turned away at the door. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class DoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watch",
                "watch;x",
                "watch%3Bx",
                "removal-orders",
                "removal-orders;jsessionid=1",
                "removal-orders;jsessionid=1/x",
                "removal-orders/;a=b",
                "removal-orders%3b",
                "removal-orders/",
                "nothing-here",
                "keys;v=1.0"
            })
    void without_a_key_every_address_and_every_disguise_of_it_says_401(String path) {
        var answer = Caller.bare().get(Caller.API + path);
        Problems.of(answer).is(401).says("send a valid key as Authorization: Bearer KEY");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "keys;x", "organizations;x=1"})
    void a_disguised_address_asks_for_the_same_role(String path) {
        Problems.of(Caller.VIEWER.gets(path)).is(403).says("the role of this key does not cover that");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Basic YWRtaW46YWRtaW4=",
                "Bearer nobody-issued-this",
                "bearer\u00a0x",
                "Digest x"
            })
    void a_key_that_is_none_says_401(String header) {
        Problems.of(Caller.bare().header("Authorization", header).get(Caller.API + "watch"))
                .is(401);
    }

    @Test
    void two_keys_at_once_are_none() {
        Problems.of(Caller.VIEWER.asks().header("Authorization", "Bearer x").get(Caller.API + "watch"))
                .is(401);
    }

    @Test
    void a_body_is_not_looked_at_before_the_key() {
        Problems.of(Caller.bare().contentType("application/json").body("{").post(Caller.ORDERS))
                .is(401);
        Problems.of(Caller.VIEWER.posts("removal-orders", "{")).is(403);
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var answer = Caller.ADMIN.asks().delete(Caller.ORDERS);
        Problems.of(answer).is(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void media_types_are_agreed_on() {
        Problems.of(Caller.STAFF.asks().contentType("text/plain").body("{}").post(Caller.ORDERS))
                .is(415);
        Problems.of(Caller.STAFF
                        .asks()
                        .contentType("application/xml")
                        .header("If-Match", "\"1\"")
                        .body("<a/>")
                        .patch(Caller.API + Caller.STAFF.registersAnOrder()))
                .is(415);
        Problems.of(Caller.STAFF.asks().accept("text/html").get(Caller.ORDERS)).is(406);
    }

    @Test
    void what_is_too_large_is_turned_away_unread() {
        Problems.of(Caller.STAFF.posts("removal-orders", "x".repeat(11 * 1024 * 1024)))
                .is(413);
        Problems.of(Caller.STAFF.posts("removal-orders", "\"" + "x".repeat(1024 * 1024) + "\""))
                .is(413);
        Problems.of(Caller.STAFF.posts("removal-orders", "[".repeat(1024 * 1024)))
                .is(400);
        Problems.of(Caller.STAFF.posts("removal-orders", "[".repeat(65) + "]".repeat(65)))
                .is(400);
        Problems.of(Caller.VIEWER.asks().header("X-Long", "x".repeat(25_000)).get(Caller.ORDERS))
                .is(431);
        Problems.of(Caller.VIEWER.gets("removal-orders?q=" + "x".repeat(40_000)))
                .is(414);
    }

    @Test
    void a_query_is_as_strict_as_a_document() {
        Problems.of(Caller.VIEWER.gets(
                        "removal-orders?limit=0&standing=green&removalBefore=2026-02-30&color=blue&q=a&q=b"))
                .is(400)
                .and("/limit", "must be a whole number from 1 to 200")
                .and("/standing", "must be a standing such as at-risk")
                .and("/removalBefore", "must be a calendar date such as 2026-11-27")
                .and("/color", "is not a known query parameter")
                .and("/q", "stands more than once in the query")
                .andNoMore();
        for (var query : new String[] {
            "limit=201", "limit=x", "limit=-1", "limit=1e1", "cursor=%20", "q=" + "x".repeat(10_000), "q=%00", "q=%ff"
        }) {
            Problems.of(Caller.VIEWER.gets("removal-orders?" + query)).is(400);
        }
        Problems.of(Caller.VIEWER.gets("alerts?open=maybe&order=1-1-1-1-1"))
                .is(400)
                .and("/open", "must be true or false")
                .and("/order", "must be an id")
                .andNoMore();
        Problems.of(Caller.VIEWER.gets("deliveries?state=lost")).is(400);
    }

    @Test
    void two_thousand_parameters_are_not_two_thousand_faults() {
        var query = IntStream.range(0, 2_000).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));
        Caller.VIEWER.gets("removal-orders?" + query).then().statusCode(400).body("errors", hasSize(50));
    }

    @Test
    void a_cursor_that_no_list_gave_out_is_refused() {
        Caller.VIEWER
                .gets("removal-orders?cursor=bm9wZQ")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%27%3B--", "%22", "%5C", "(", "*", "%E2%80%8B%5B"})
    void a_search_is_literal(String text) {
        Caller.VIEWER
                .gets("removal-orders?q=" + text + "no-order-has-this")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void the_description_needs_no_key() {
        Caller.bare().get("/q/openapi").then().statusCode(200).body(containsString("openapi: 3.1.0"));
    }
}
