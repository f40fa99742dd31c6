package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Organizations, keys and the rehearsal's clock. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class HouseTest {

    @Test
    void an_organization_is_founded_with_a_key_of_its_own_and_sees_nothing_but_itself() {
        var name = Caller.unique("Clinic");
        var made = Caller.ADMIN
                .posts("organizations", """
                {"name": "%s", "operator": {"name": "Op", "email": "op@example.org", "language": "fr"}}""".formatted(name))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo(name))
                .body("home", equalTo(false))
                .body("operator.email", equalTo("op@example.org"))
                .body("adminKey.role", equalTo("admin"))
                .body("adminKey.secret", startsWith("sursis_"))
                .extract();
        var theirs = Caller.bare().header("Authorization", "bearer " + made.path("adminKey.secret"));
        theirs.get(Caller.API + "organizations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo(name));
        Caller.ADMIN.asks().get(made.header("Location")).then().statusCode(200).body("adminKey", nullValue());
        Caller.ADMIN
                .gets("organizations")
                .then()
                .body("items.name", hasItem(name))
                .body("items.name", hasItem("default"));
        Problems.of(Caller.STRANGER.gets("organizations/" + made.path("id"))).is(404);
        Problems.of(Caller.ADMIN.posts("organizations", "{\"name\": \"" + name + "\"}"))
                .is(409, "/name", "is taken by another organization");
    }

    @Test
    void only_the_home_organization_founds_others() {
        Problems.of(Caller.STRANGER.posts("organizations", "{\"name\": \"Another\"}"))
                .is(403);
    }

    @Test
    void an_organization_settles_its_own_hours() {
        var id = Caller.STRANGER.gets("organizations").then().extract().<String>path("items[0].id");
        var address = "organizations/" + id;
        var revision = Caller.STRANGER.gets(address).then().extract().<Integer>path("revision");
        Caller.STRANGER
                .patches(
                        address,
                        revision,
                        "{\"morning\": \"07:30\", \"quietHours\": \"22:00-07:00\", \"subscribersSee\": \"dates\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (revision + 1) + "\"")
                .body("morning", equalTo("07:30"))
                .body("quietHours", equalTo("22:00-07:00"))
                .body("subscribersSee", equalTo("dates"));
        Problems.of(
                        Caller.STRANGER.patches(
                                address,
                                revision + 1,
                                "{\"morning\": \"24:00\", \"quietHours\": \"22-7\", \"subscribersSee\": \"names\", \"home\": true}"))
                .is(422, "/morning", "must be a time of day such as 08:00")
                .and("/quietHours", "must be hours such as 22:00-07:00, or none")
                .and("/subscribersSee", "must be reference, standing or dates")
                .and("/home", "is not a known field")
                .andNoMore();
        Caller.STRANGER
                .patches(address, revision + 1, "{\"morning\": null, \"quietHours\": null, \"subscribersSee\": null}")
                .then()
                .statusCode(200)
                .body("morning", nullValue())
                .body("subscribersSee", equalTo("standing"));
    }

    @Test
    void a_key_is_shown_once_opens_the_door_and_is_ended() {
        var made = Caller.ADMIN
                .posts(
                        "keys",
                        "{\"name\": \"Front desk\", \"role\": \"viewer\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}")
                .then()
                .statusCode(201)
                .body("role", equalTo("viewer"))
                .body("expiresAt", equalTo("2027-01-01T00:00:00Z"))
                .extract();
        var key = "Bearer " + made.path("secret");
        Caller.bare()
                .header("Authorization", key)
                .get(Caller.API + "watch")
                .then()
                .statusCode(200);
        Caller.ADMIN
                .gets("keys")
                .then()
                .body("items.id", hasItem(made.<String>path("id")))
                .body("items.secret", not(hasItem(notNullValue())));
        Problems.of(Caller.STRANGER.asks().delete(Caller.API + "keys/" + made.path("id")))
                .is(404);
        Caller.ADMIN
                .asks()
                .delete(Caller.API + "keys/" + made.path("id"))
                .then()
                .statusCode(204);
        Problems.of(Caller.bare().header("Authorization", key).get(Caller.API + "watch"))
                .is(401);
    }

    @Test
    void the_secret_of_a_key_is_not_kept_for_a_repeat() {
        var request = Caller.ADMIN
                .asks()
                .header("Idempotency-Key", Caller.unique("key"))
                .body("{\"name\": \"Once\", \"role\": \"viewer\"}");
        var first = request.post(Caller.API + "keys")
                .then()
                .statusCode(201)
                .body("secret", notNullValue())
                .extract();
        request.post(Caller.API + "keys")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.path("id")))
                .body("secret", nullValue());
    }

    @Test
    void a_key_that_cannot_be_is_refused() {
        Problems.of(Caller.ADMIN.posts(
                        "keys", "{\"role\": \"root\", \"expiresAt\": \"tomorrow\", \"organization\": \"x\"}"))
                .is(422)
                .and("/name", "is required")
                .and("/role", "must be admin, counsel, staff or viewer")
                .and("/expiresAt", "must be a time with its offset such as 2026-11-27T14:30:00-05:00")
                .and("/organization", "is not a known field")
                .andNoMore();
        Problems.of(Caller.ADMIN.posts(
                        "keys", "{\"name\": \"Old\", \"role\": \"viewer\", \"expiresAt\": \"2026-01-01T00:00:00Z\"}"))
                .is(422, "/expiresAt", "lies in the past")
                .andNoMore();
    }

    @Test
    void the_rehearsal_clock_moves_when_told_and_not_twice_for_a_repeat() {
        var before = now();
        var request = Caller.ADMIN
                .asks()
                .header("Idempotency-Key", Caller.unique("advance"))
                .body("{\"by\": \"PT1M\"}");
        request.post(Caller.API + "rehearsal/advance")
                .then()
                .statusCode(200)
                .body("start", equalTo(FrontDoor.START))
                .body("now", equalTo(before.plus(Duration.ofMinutes(1)).toString()));
        request.post(Caller.API + "rehearsal/advance").then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(now()).isEqualTo(before.plus(Duration.ofMinutes(1)));
        var to = before.plus(Duration.ofMinutes(2));
        Caller.ADMIN
                .posts("rehearsal/advance", "{\"to\": \"" + to + "\"}")
                .then()
                .statusCode(200)
                .body("now", equalTo(to.toString()));
    }

    @Test
    void the_rehearsal_clock_is_told_one_thing_and_never_moves_back() {
        Problems.of(Caller.ADMIN.posts("rehearsal/advance", "{}"))
                .is(422, "/to", "is needed, or by, and not both")
                .andNoMore();
        Problems.of(Caller.ADMIN.posts("rehearsal/advance", "{\"by\": \"1 day\"}"))
                .is(422, "/by", "must be a period such as P1D or PT6H")
                .andNoMore();
        Problems.of(Caller.ADMIN.posts("rehearsal/advance", "{\"by\": \"-P1D\"}"))
                .is(422);
        Problems.of(Caller.ADMIN.posts("rehearsal/advance", "{\"to\": \"2026-11-01T00:00:00Z\"}"))
                .is(422);
        Problems.of(Caller.ADMIN.posts("rehearsal/advance", "{\"to\": \"2026-11-27\"}"))
                .is(422);
    }

    private static Instant now() {
        return Instant.parse(
                Caller.VIEWER.gets("rehearsal").then().statusCode(200).extract().path("now"));
    }

    @Test
    void the_watch_over_all_is_for_administrators_of_the_house() {
        var own = Caller.STRANGER.gets("watch").then().statusCode(200);
        own.body("overdueReviews", equalTo(0))
                .body("lateMessages", equalTo(0))
                .body("unownedDeaths", equalTo(0))
                .body("unwatchedOrders", equalTo(0));
        Caller.ADMIN.registersAnOrder();
        int ours = Caller.ADMIN.gets("watch").then().extract().path("openOrders");
        Caller.STRANGER.registersAnOrder();
        int all = Caller.ADMIN
                .gets("watch?everywhere=true")
                .then()
                .statusCode(200)
                .extract()
                .path("openOrders");
        assertThat(all).isGreaterThan(ours);
        assertThat(Caller.ADMIN.gets("watch?everywhere=false").then().extract().<Integer>path("openOrders"))
                .isEqualTo(ours);
        Problems.of(Caller.STRANGER.gets("watch?everywhere=true")).is(403);
        Problems.of(Caller.COUNSEL.gets("watch?everywhere=true")).is(403);
        Problems.of(Caller.ADMIN.gets("watch?everywhere=perhaps")).is(400, "/everywhere", "must be true or false");
    }
}
