package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's change is lost, and nothing is done twice. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class ConditionsTest {
    private static final String CHANGE = "{\"kind\": \"exclusion-order\"}";

    @Test
    void a_change_without_if_match_is_refused_before_its_body_is_looked_at() {
        var order = Caller.COUNSEL.registersAnOrder();
        for (var put : new String[] {"/removal", "/stay", "/contacts"}) {
            Problems.of(Caller.COUNSEL.asks().body("{").put(Caller.API + order + put))
                    .is(428);
        }
        Problems.of(Caller.COUNSEL.asks().body("{").patch(Caller.API + order))
                .is(428)
                .says("send the ETag that you last saw as If-Match, so that nobody's change is lost");
        Problems.of(Caller.COUNSEL.asks().delete(Caller.API + order + "/stay")).is(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "\"0\", \"7\"", "\"1x\"", "\"\""})
    void an_etag_that_is_not_the_present_one_is_stale(String stale) {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(patch(order, stale)).is(412);
        Caller.STAFF.gets(order).then().body("kind", equalTo("departure-order")).body("revision", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", "\"7\", \"1\"", "W/\"9\",\"1\""})
    void an_etag_that_is_the_present_one_lets_the_change_through(String fresh) {
        patch(Caller.STAFF.registersAnOrder(), fresh).then().statusCode(200).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\" \"2\"", "one"})
    void what_is_no_entity_tag_is_not_understood(String broken) {
        Problems.of(patch(Caller.STAFF.registersAnOrder(), broken)).is(400);
    }

    @Test
    void a_list_of_entity_tags_without_end_is_not_gone_through() {
        Problems.of(patch(Caller.STAFF.registersAnOrder(), "\"\"" + ",\"\"".repeat(4_000)))
                .is(400);
    }

    private static Response patch(String order, String ifMatch) {
        return Caller.STAFF.asks().header("If-Match", ifMatch).body(CHANGE).patch(Caller.API + order);
    }

    @Test
    void a_part_that_the_reader_has_already_is_not_sent_again_but_an_order_is() {
        var order = Caller.STAFF.registersAnOrder();
        var removal = Caller.VIEWER.asks().header("If-None-Match", "\"1\"").get(Caller.API + order + "/removal");
        removal.then().statusCode(304).header("ETag", "\"1\"");
        assertThat(removal.asString()).isEmpty();
        Caller.VIEWER
                .asks()
                .header("If-None-Match", "W/\"1\"")
                .get(Caller.API + order + "/removal")
                .then()
                .statusCode(304);
        Caller.VIEWER
                .asks()
                .header("If-None-Match", "\"2\"")
                .get(Caller.API + order + "/removal")
                .then()
                .statusCode(200);
        // How well ways are known to lead to people changes without a change to the list.
        Caller.VIEWER
                .asks()
                .header("If-None-Match", "\"1\"")
                .get(Caller.API + order + "/contacts")
                .then()
                .statusCode(200);
        // Its standing changes with reviews, which are no new revision.
        Caller.VIEWER
                .asks()
                .header("If-None-Match", "\"1\"")
                .get(Caller.API + order)
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_post_with_the_same_key_registers_one_order_and_gets_one_answer() {
        var reference = Caller.unique("TWICE");
        var key = Caller.unique("key");
        var first = post(reference, key);
        var second = post(reference, "\"" + key + "\"");
        first.then().statusCode(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        second.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", "\"1\"");
        assertThat(second.asString()).isEqualTo(first.asString());
        Caller.VIEWER.gets("removal-orders?q=" + reference).then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        var key = Caller.unique("key");
        post(Caller.unique("A"), key).then().statusCode(201);
        Problems.of(post(Caller.unique("B"), key))
                .is(422)
                .says("this Idempotency-Key came with another request before");
    }

    @Test
    void a_request_that_was_refused_may_be_mended_under_its_key() {
        var key = Caller.unique("key");
        var taken = Caller.unique("TAKEN");
        post(taken, Caller.unique("key")).then().statusCode(201);
        Problems.of(post(taken, key)).is(409);
        post(Caller.unique("FREE"), key).then().statusCode(201);
    }

    @Test
    void two_organizations_may_use_the_same_key() {
        var key = Caller.unique("key");
        post(Caller.unique("A"), key).then().statusCode(201);
        Caller.STRANGER
                .asks()
                .header("Idempotency-Key", key)
                .body(Orders.example(Caller.unique("B")))
                .post(Caller.ORDERS)
                .then()
                .statusCode(201);
    }

    @Test
    void a_key_of_another_form_is_not_understood() {
        Problems.of(post(Caller.unique("A"), "é")).is(400);
        Problems.of(post(Caller.unique("A"), "x".repeat(201))).is(400);
        Problems.of(post(Caller.unique("A"), "two words")).is(400);
    }

    private static Response post(String reference, String key) {
        return Caller.STAFF
                .asks()
                .header("Idempotency-Key", key)
                .body(Orders.example(reference))
                .post(Caller.ORDERS);
    }
}
