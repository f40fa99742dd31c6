package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inviting somebody to be told, and publishing orders, through the API. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class SubscriptionsTest {

    private static String invitation(String more) {
        return """
                {"channel": "email", "email": "%s@example.org"%s}""".formatted(Caller.unique("advocate"), more);
    }

    private static String toOrder(String path) {
        return ", \"order\": \"" + path.substring("removal-orders/".length()) + "\"";
    }

    private static Response invited(String body) {
        return Caller.STAFF.posts("subscriptions", body);
    }

    @Test
    void an_invitation_is_unconfirmed_listed_shown_and_ended() {
        var order = Caller.STAFF.registersAnOrder();
        var made = invited(invitation(toOrder(order) + ", \"language\": \"fr\", \"digest\": true"))
                .then()
                .statusCode(201)
                .body("state", equalTo("unconfirmed"))
                .body("order", equalTo(order.substring(15)))
                .body("zone", equalTo("America/Toronto"))
                .body("language", equalTo("fr"))
                .body("digest", equalTo(true))
                .body("quietHours", nullValue())
                .body("invitedBy", equalTo("STAFF"))
                .extract();
        var path = "subscriptions/" + made.path("id");
        assertThat(made.header("Location")).endsWith(Caller.API + path);
        Caller.STAFF
                .gets("subscriptions?order=" + order.substring(15))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(made.<String>path("id"))));
        Caller.STAFF.gets(path).then().statusCode(200).header("ETag", "\"1\"");

        Problems.of(Caller.STAFF.deletes(path, 7)).is(412);
        Caller.STAFF.deletes(path, 1).then().statusCode(204);
        Caller.STAFF.deletes(path, 2).then().statusCode(204);
        Caller.STAFF
                .gets(path)
                .then()
                .body("state", equalTo("ended"))
                .body("because", equalTo("by-house"))
                .body("erasedAt", nullValue());
    }

    @Test
    void nothing_but_the_question_is_sent_and_it_says_nothing_of_the_order() {
        var order = Caller.STAFF.registersAnOrder();
        String id = invited(invitation(toOrder(order)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var told = Caller.VIEWER.gets("deliveries?limit=200").then().extract().jsonPath();
        assertThat(told.getList("items.findAll { it.subscription == '" + id + "' }.order"))
                .containsExactly((Object) null);
        Caller.VIEWER
                .gets("deliveries?order=" + order.substring(15))
                .then()
                .body("items.subscription.findAll { it != null }", equalTo(List.of()));
    }

    @Test
    void the_same_request_again_is_the_same_invitation_and_another_one_to_that_address_is_refused() {
        var body = invitation("");
        var key = Caller.unique("invite");
        var once = Caller.STAFF.asks().header("Idempotency-Key", key).body(body).post(Caller.API + "subscriptions");
        var again =
                Caller.STAFF.asks().header("Idempotency-Key", key).body(body).post(Caller.API + "subscriptions");
        assertThat(again.then().statusCode(201).extract().<String>path("id")).isEqualTo(once.path("id"));
        Problems.of(invited(body)).is(409, "/email", "is subscribed or invited already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /channel | is required",
                "{\"channel\": \"fax\"} | /channel | must be email or sms",
                "{\"channel\": \"email\"} | /email | is required",
                "{\"channel\": \"email\", \"email\": \"a@b\"} | /email | must be exactly one mailbox such as advocate@example.org",
                "{\"channel\": \"sms\"} | /phone | is required",
                "{\"channel\": \"sms\", \"phone\": \"5145550123\"} | /phone | must be a telephone number with its country code such as +15145550123",
                "{\"channel\": \"email\", \"email\": \"a@example.org\", \"phone\": \"+15145550123\"} | /phone | is not where channel email leads; make a subscription for each",
                "{\"channel\": \"email\", \"email\": \"a@example.org\", \"order\": \"7\"} | /order | must be the id of an order",
                "{\"channel\": \"email\", \"email\": \"a@example.org\", \"order\": \"00000000-0000-4000-8000-000000000000\"} | /order | is no order of this organization",
                "{\"channel\": \"email\", \"email\": \"a@example.org\", \"quietHours\": \"late\"} | /quietHours | must be quiet hours such as 22:00-07:00, or none",
                "{\"channel\": \"email\", \"email\": \"a@example.org\", \"language\": \"de\"} | /language | must be en, fr or es",
                "{\"channel\": \"email\", \"email\": \"a@example.org\", \"name\": \"x\"} | /name | is not a known field",
            })
    void what_is_wrong_is_named(String body, String pointer, String detail) {
        Problems.of(invited(body)).is(422, pointer, detail);
    }

    @Test
    void digest_must_be_true_or_false() {
        Problems.of(invited(invitation(", \"digest\": \"yes\""))).is(400, "/digest", "must be true or false");
    }

    @Test
    void a_closed_order_can_be_neither_followed_nor_published() {
        var order = Caller.STAFF.registersAnOrder();
        for (var who : List.of(Caller.COUNSEL, Caller.ADMIN)) {
            who.posts(order + "/closure", "{\"reason\": \"left\"}").then().statusCode(200);
        }
        Problems.of(invited(invitation(toOrder(order)))).is(422, "/order", "is closed: nothing happens to it any more");
        Problems.of(Caller.COUNSEL.asks().put(Caller.API + order + "/publication"))
                .is(409);
    }

    @Test
    void an_order_of_another_organization_can_be_neither_followed_nor_published_nor_its_subscribers_seen() {
        var order = Caller.STAFF.registersAnOrder();
        var stranger = Caller.STRANGER.posts("subscriptions", invitation(toOrder(order)));
        Problems.of(stranger).is(422, "/order", "is no order of this organization");
        Problems.of(Caller.STRANGER.asks().put(Caller.API + order + "/publication"))
                .is(404);
        String id = invited(invitation(toOrder(order))).then().extract().path("id");
        Problems.of(Caller.STRANGER.gets("subscriptions/" + id)).is(404);
        Problems.of(Caller.STRANGER.deletes("subscriptions/" + id, 1)).is(404);
        Caller.STRANGER.gets("subscriptions").then().body("items", equalTo(List.of()));
        Caller.STAFF.gets("subscriptions/" + id).then().body("state", equalTo("unconfirmed"));
    }

    @Test
    void an_order_is_published_once_and_withdrawn_once_and_both_stand_in_its_history() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.VIEWER.gets(order + "/publication")).is(404);
        Problems.of(Caller.STAFF.asks().put(Caller.API + order + "/publication"))
                .is(403);
        var first = Caller.COUNSEL.asks().put(Caller.API + order + "/publication");
        first.then().statusCode(200).body("publishedBy", equalTo("COUNSEL"));
        assertThat(Caller.ADMIN.asks().put(Caller.API + order + "/publication").asString())
                .isEqualTo(first.asString());
        Caller.COUNSEL.asks().delete(Caller.API + order + "/publication").then().statusCode(204);
        Problems.of(Caller.COUNSEL.asks().delete(Caller.API + order + "/publication"))
                .is(404);
        Caller.VIEWER
                .gets(order + "/history")
                .then()
                .body("items.event", hasItem("order-published"))
                .body("items.event", hasItem("order-withdrawn"));
    }
}
