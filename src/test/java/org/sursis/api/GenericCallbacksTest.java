package org.sursis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sursis.watch.WebhookSignature;

/** What a gateway of the operator's own tells, signed as Standard Webhooks describes it. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class GenericCallbacksTest {
    private static final String STATUS = "/api/v1/callbacks/generic/status";
    private static final Instant NOW = Instant.parse(FrontDoor.START);

    @Test
    void a_message_that_failed_is_dead_with_the_gateways_reason() {
        var sms = sms();
        signed("{\"id\": \"" + sms + "\", \"status\": \"failed\", \"because\": \"no\\r\\nsuch <b>number\"}", NOW)
                .post(STATUS)
                .then()
                .statusCode(204);
        String because = Caller.ADMIN
                .gets("alerts?limit=200")
                .then()
                .extract()
                .path("items.find { it.kind == 'unreachable' && it.details.delivery == '" + sms
                        + "' }.details.because");
        assertThat(because).isEqualTo("failed: no  such  b number");
        assertThat(state(sms)).isEqualTo("dead");
    }

    @Test
    void an_old_signature_a_changed_body_and_no_signature_are_turned_away() {
        var sms = sms();
        var body = "{\"id\": \"" + sms + "\", \"status\": \"failed\"}";
        signed(body, NOW.minusSeconds(301)).post(STATUS).then().statusCode(403);
        signed(body, NOW.plusSeconds(301)).post(STATUS).then().statusCode(403);
        signed(body, NOW)
                .body(body.replace("failed", "delivered"))
                .post(STATUS)
                .then()
                .statusCode(403);
        given().contentType("application/json").body(body).post(STATUS).then().statusCode(403);
        assertThat(state(sms)).isEqualTo("sent");

        signed(body, NOW.minusSeconds(299)).post(STATUS).then().statusCode(204);
        assertThat(state(sms)).isEqualTo("dead");
    }

    @Test
    void where_no_mail_comes_back_its_door_is_not_there() {
        given().contentType("message/rfc822")
                .body("To: bounces+x@clinic.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/callbacks/mail")
                .then()
                .statusCode(404);
    }

    @Test
    void a_message_may_be_named_by_the_id_that_the_gateway_gave_it() {
        var sms = sms();
        String theirs = Caller.ADMIN
                .gets("deliveries?limit=200")
                .then()
                .extract()
                .path("items.find { it.id == '" + sms + "' }.providerId");
        signed("{\"id\": \"" + theirs + "\", \"status\": \"delivered\"}", NOW)
                .post(STATUS)
                .then()
                .statusCode(204);
        assertThat(state(sms)).isEqualTo("confirmed");
    }

    @Test
    void what_is_no_json_or_names_nothing_is_taken_and_forgotten() {
        for (var body : new String[] {"", "[]", "nonsense", "{\"id\": 7}", "{\"status\": \"failed\"}"}) {
            signed(body, NOW).post(STATUS).then().statusCode(204);
        }
    }

    private static RequestSpecification signed(String body, Instant at) {
        var signature = new WebhookSignature(FrontDoor.GATEWAY_SECRET).of("msg_1", at, body);
        return given().contentType("application/json")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", "v1,other " + signature)
                .body(body);
    }

    private static String sms() {
        String order = Caller.ADMIN
                .posts("removal-orders", Orders.with("/removal/date", "\"2026-11-11\""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Caller.ADMIN
                .posts("rehearsal/advance", "{\"to\": \"" + NOW + "\"}")
                .then()
                .statusCode(200);
        return Caller.ADMIN
                .gets("deliveries?order=" + order)
                .then()
                .extract()
                .path("items.find { it.channel == 'sms' }.id");
    }

    private static String state(String delivery) {
        return Caller.ADMIN
                .gets("deliveries?limit=200")
                .then()
                .extract()
                .path("items.find { it.id == '" + delivery + "' }.state");
    }
}
