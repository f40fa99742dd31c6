package org.sursis.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The people of an organization. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class MembersTest {

    @Test
    void somebody_comes_changes_and_leaves_and_stays_in_the_history() {
        var email = Caller.unique("zoe") + "@example.org";
        var made = Caller.ADMIN
                .posts("members", """
                        {"name": "Zoë Ångström", "email": " %s ", "role": "staff", "language": "fr"}""".formatted(email))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Zoë Ångström"))
                .body("email", equalTo(email))
                .body("role", equalTo("staff"))
                .body("language", equalTo("fr"))
                .body("endedAt", nullValue())
                .extract();
        var address = "members/" + made.path("id");
        Caller.VIEWER.gets(address).then().statusCode(200).body("email", equalTo(email));
        Caller.ADMIN
                .patches(address, 1, "{\"role\": \"counsel\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("role", equalTo("counsel"))
                .body("name", equalTo("Zoë Ångström"));
        Problems.of(Caller.ADMIN.patches(address, 1, "{\"role\": \"staff\"}")).is(412);
        Problems.of(Caller.ADMIN.asks().delete(Caller.API + address)).is(428);
        Caller.ADMIN.deletes(address, 2).then().statusCode(204);
        Caller.VIEWER.gets(address).then().statusCode(200).body("endedAt", notNullValue());
        Caller.VIEWER.gets("members?limit=200").then().body("items.email", not(hasItem(email)));
        Problems.of(Caller.ADMIN.patches(address, 3, "{\"role\": \"admin\"}"))
                .is(409)
                .says("this membership has ended");
    }

    @Test
    void two_members_do_not_share_an_address_but_one_may_come_after_the_other() {
        var email = Caller.unique("One") + "@example.org";
        var body = "{\"name\": \"Ann\", \"email\": \"" + email + "\", \"role\": \"viewer\"}";
        var first = Caller.ADMIN
                .posts("members", body)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Problems.of(Caller.ADMIN.posts("members", body.replace("One", "oNE")))
                .is(409, "/email", "is the address of another member");
        Caller.STRANGER.posts("members", body).then().statusCode(201);
        Caller.ADMIN.deletes("members/" + first, 1).then().statusCode(204);
        Caller.ADMIN.posts("members", body).then().statusCode(201);
    }

    @Test
    void pages_follow_each_other() {
        Caller.STRANGER.addsAMember("viewer");
        Caller.STRANGER.addsAMember("viewer");
        var first = Caller.STRANGER
                .gets("members?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .header("Link", notNullValue())
                .extract();
        Caller.STRANGER
                .gets("members?limit=1&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first.<String>path("items[0].id"))));
    }

    @Test
    void what_cannot_be_is_refused() {
        Problems.of(Caller.ADMIN.posts(
                        "members",
                        "{\"email\": \"a@b\", \"role\": \"root\", \"language\": \"de\", \"organization\": \"x\"}"))
                .is(422)
                .and("/name", "is required")
                .and("/email", "must be exactly one mailbox such as counsel@example.org")
                .and("/role", "must be admin, counsel, staff or viewer")
                .and("/language", "must be en, fr or es")
                .and("/organization", "is not a known field")
                .andNoMore();
    }
}
