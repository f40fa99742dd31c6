package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Links;

/** A code that is sent proves the address it was sent to, on every order of the organization. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class VerificationTest {
    @Inject
    Links links;

    private String mailbox;
    private String order;
    private String contact;

    @BeforeEach
    void somebody_new_is_on_the_list() {
        mailbox = Caller.unique("Zoe").toLowerCase(Locale.ROOT) + "@example.org";
        order = register();
        contact = Caller.VIEWER.gets(order + "/contacts").path("items[0].id");
    }

    private String register() {
        return "removal-orders/"
                + Caller.STAFF
                        .posts("removal-orders", """
                        {"reference": "%s", "jurisdiction": "ca",
                         "removal": {"date": "2026-12-21", "zone": "America/Toronto", "source": "letter"},
                         "contacts": [{"tier": 1, "name": "Zoë", "email": "%s", "phone": "+15145550177"}]}""".formatted(Caller.unique("QC"), mailbox))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void a_code_that_is_entered_proves_the_way_here_and_on_every_other_order() {
        long before = unproven();
        health("unproven");
        var sent = send("email");
        health("unproven");
        Caller.STAFF
                .posts(code(), "{\"code\": \"" + digits(sent) + "\"}")
                .then()
                .statusCode(200)
                .body("channel", equalTo("email"))
                .body("health", equalTo("proven"));
        health("proven");
        assertThat(unproven()).isEqualTo(before - 1);
        var other = register();
        Caller.VIEWER
                .gets(other + "/contacts")
                .then()
                .body("items[0].health.email", equalTo("proven"))
                .body("items[0].health.sms", equalTo("unproven"));
        assertThat(unproven()).isEqualTo(before - 1);
        Caller.VIEWER
                .gets(order + "/history")
                .then()
                .body("items.find { it.event == 'way-proven' }.who", equalTo("STAFF"));

        // It served, and serves no more.
        Problems.of(Caller.STAFF.posts(code(), "{\"code\": \"" + digits(sent) + "\"}"))
                .is(409);
    }

    @Test
    void five_wrong_codes_and_the_right_one_comes_too_late() {
        var right = digits(send("email"));
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 4; left >= 0; left--) {
            Problems.of(Caller.STAFF.posts(code(), "{\"code\": \"" + wrong + "\"}"))
                    .is(422, "/code", "is not the one that was sent; it may be tried " + left + " times more");
        }
        Problems.of(Caller.STAFF.posts(code(), "{\"code\": \"" + right + "\"}"))
                .is(409, "", "no code that holds was sent; send another");
        health("unproven");
    }

    @Test
    void a_repeat_under_one_key_is_a_try_all_the_same() {
        send("email");
        for (int left = 4; left >= 3; left--) {
            var entered = Caller.STAFF
                    .asks()
                    .header("Idempotency-Key", "one-key-for-all-tries")
                    .body("{\"code\": \"999999\"}")
                    .post(Caller.API + code());
            entered.then().statusCode(422).body(containsString(left + " times more"));
        }
    }

    @Test
    void nobody_is_sent_codes_one_after_the_other_or_where_no_way_leads() {
        send("email");
        Problems.of(Caller.STAFF.posts("contacts/" + contact + "/verification", "{\"channel\": \"email\"}"))
                .is(409, "", "a code was sent there just now");
        Problems.of(Caller.STAFF.posts("contacts/" + contact + "/verification", "{\"channel\": \"webhook\"}"))
                .is(422, "/channel", "must be email or sms");
        Problems.of(Caller.STRANGER.posts("contacts/" + contact + "/verification", "{\"channel\": \"email\"}"))
                .is(404);
        Problems.of(Caller.STAFF.posts(code(), "{\"code\": \"12345\"}")).is(422, "/code", "must be six digits");
    }

    @Test
    void the_link_proves_it_too_and_not_by_being_opened() {
        var sent = send("email");
        var link = links.link(Links.Use.VERIFICATION, UUID.fromString(sent)).getPath();
        var page = Caller.bare().get(link);
        page.then().statusCode(200).body(containsString("reaches me"));
        health("unproven");
        Caller.bare()
                .contentType("application/x-www-form-urlencoded")
                .body("signs=zz")
                .post(link)
                .then()
                .statusCode(422);
        health("unproven");
        var code = page.asString().replaceAll("(?s).*<h1>\\S+ ([2-9A-Z]{5})</h1>.*", "$1");
        Caller.bare()
                .contentType("application/x-www-form-urlencoded")
                .body("signs=" + code.substring(3))
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("Thank you"));
        health("proven");
        Caller.bare().get(link).then().statusCode(200).body(containsString("This link has served"));
        Caller.bare().get("/v/AAAA").then().statusCode(404);
    }

    @Test
    void what_the_list_shows_may_be_sent_back() {
        var list = Caller.VIEWER.gets(order + "/contacts");
        list.then().body("items[0].health", notNullValue());
        Caller.VIEWER.gets(order).then().body("contacts[0].health", nullValue());
        var items = Orders.tree(list.asString()).get("items").toString();
        Caller.STAFF.puts(order + "/contacts", 1, items).then().statusCode(200);
    }

    private String send(String channel) {
        var sent = Caller.STAFF.posts("contacts/" + contact + "/verification", "{\"channel\": \"" + channel + "\"}");
        sent.then().statusCode(201).body("channel", equalTo(channel));
        assertThat(sent.asString()).doesNotContain(digits(sent.path("id")));
        return sent.path("id");
    }

    private String digits(String sent) {
        return links.digits(Links.Use.VERIFICATION, UUID.fromString(sent));
    }

    private String code() {
        return "contacts/" + contact + "/verification/code";
    }

    private void health(String expected) {
        assertThat(Caller.VIEWER.gets(order + "/contacts").<List<String>>path("items.health.email"))
                .containsExactly(expected);
    }

    private static long unproven() {
        return Caller.VIEWER.gets("watch").<Number>path("unprovenOrders").longValue();
    }
}
