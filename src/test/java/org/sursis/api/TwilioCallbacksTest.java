package org.sursis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What Twilio tells of messages that it took: signed, late, doubled, out of order, or forged. */
@QuarkusTest
@TestProfile(Twilio.class)
class TwilioCallbacksTest {
    private static final String STATUS = "/api/v1/callbacks/twilio/status";
    private static final String INBOUND = "/api/v1/callbacks/twilio/inbound";

    @Test
    void a_number_that_proves_dead_has_the_next_person_told_at_once() {
        var order = urgentOrder("+15145550101");
        var sms = sms(order);

        told(sms, "undelivered", "30005").statusCode(204);

        var delivery = delivery(order, sms);
        assertThat(delivery.getString("state")).isEqualTo("dead");
        assertThat(delivery.getString("attempts[0].result")).isEqualTo("sent");
        assertThat(Caller.kindsOfAlerts(order)).contains("unreachable");
        assertThat(Caller.deliveries(order).<String>getList("items.address")).contains("backup@example.org");
        assertThat(events(order)).contains("delivery-bounced");
    }

    @Test
    void a_message_that_arrived_is_confirmed_and_late_or_doubled_news_changes_nothing() {
        var order = urgentOrder("+15145550102");
        var sms = sms(order);

        told(sms, "sent", "").statusCode(204);
        assertThat(delivery(order, sms).getString("state")).isEqualTo("sent");
        told(sms, "delivered", "").statusCode(204);
        told(sms, "delivered", "").statusCode(204);
        told(sms, "failed", "30008").statusCode(204);

        assertThat(delivery(order, sms).getString("state")).isEqualTo("confirmed");
        assertThat(events(order)).containsOnlyOnce("delivery-confirmed");
        assertThat(Caller.kindsOfAlerts(order)).doesNotContain("unreachable");
    }

    @Test
    void a_death_told_twice_is_one_death() {
        var order = urgentOrder("+15145550103");
        var sms = sms(order);
        told(sms, "failed", "30003");
        told(sms, "failed", "30003").statusCode(204);
        told(sms, "delivered", "").statusCode(204);

        assertThat(delivery(order, sms).getString("state")).isEqualTo("dead");
        assertThat(Caller.kindsOfAlerts(order)).containsOnlyOnce("unreachable");
    }

    @Test
    void a_forged_call_is_turned_away_and_changes_nothing() {
        var order = urgentOrder("+15145550104");
        var sms = sms(order);
        var form = status("failed", "30003");

        call(STATUS + "?delivery=" + sms, form, "bm90IHNpZ25lZA==").statusCode(403);
        call(STATUS + "?delivery=" + sms, form, "").statusCode(403);
        call(STATUS + "?delivery=" + sms, form, signature(STATUS + "?delivery=other", form))
                .statusCode(403);
        var strangers = new TreeMap<>(form);
        strangers.put("AccountSid", "AC2");
        signed(STATUS + "?delivery=" + sms, strangers).statusCode(403);

        assertThat(delivery(order, sms).getString("state")).isEqualTo("sent");
    }

    @Test
    void news_of_no_message_of_ours_is_taken_and_forgotten() {
        signed(STATUS + "?delivery=00000000-0000-0000-0000-000000000001", status("failed", "30003"))
                .statusCode(204);
        signed(STATUS + "?delivery=nonsense", status("failed", "30003")).statusCode(204);
        signed(STATUS, status("failed", "30003")).statusCode(204);
    }

    @Test
    void a_message_that_only_twilios_own_id_names_is_found_and_the_signature_is_asked_first() {
        var order = urgentOrder("+15145550107");
        var sms = sms(order);
        var sid = delivery(order, sms).getString("providerId");
        var form = new TreeMap<>(status("undelivered", "30005"));
        form.put("MessageSid", sid);

        call(STATUS, form, "bm90IHNpZ25lZA==").statusCode(403);
        assertThat(delivery(order, sms).getString("state")).isEqualTo("sent");
        signed(STATUS, form).statusCode(204);
        signed(STATUS, form).statusCode(204);

        assertThat(delivery(order, sms).getString("state")).isEqualTo("dead");
        assertThat(Caller.kindsOfAlerts(order)).containsOnlyOnce("unreachable");
    }

    @Test
    void an_id_of_ours_that_is_none_does_not_hide_the_one_of_theirs() {
        var order = urgentOrder("+15145550108");
        var sms = sms(order);
        var form = new TreeMap<>(status("delivered", ""));
        form.put("MessageSid", delivery(order, sms).getString("providerId"));
        signed(STATUS + "?delivery=00000000-0000-0000-0000-000000000001", form).statusCode(204);
        assertThat(delivery(order, sms).getString("state")).isEqualTo("confirmed");
    }

    @Test
    void a_mails_id_is_no_short_messages() {
        var order = urgentOrder("+15145550109");
        var mail = Caller.deliveries(order).getMap("items.find { it.channel == 'email' }");
        var form = new TreeMap<>(status("failed", "30003"));
        form.put("MessageSid", (String) mail.get("providerId"));
        signed(STATUS, form).statusCode(204);
        assertThat(delivery(order, (String) mail.get("id")).getString("state")).isEqualTo("sent");
    }

    @Test
    void who_answers_stop_gets_no_more_and_somebody_else_hears_of_it_at_the_next_message() {
        var phone = "+15145550105";
        var order = urgentOrder(phone);
        signed(INBOUND, reply(phone, "Arrêt")).statusCode(200).body(equalTo("""
                <?xml version="1.0" encoding="UTF-8"?><Response/>"""));
        signed(INBOUND, reply(phone, "STOP")).statusCode(200);
        assertThat(events(order)).containsOnlyOnce("sms-stopped");

        var next = urgentOrder(phone);
        var refused =
                Caller.deliveries(next).getMap("items.find { it.channel == 'sms' && it.address == '" + phone + "' }");
        assertThat(refused).containsEntry("state", "dead");
        assertThat(Caller.kindsOfAlerts(next)).contains("unreachable");
        assertThat(Caller.deliveries(next).<String>getList("items.address")).contains("backup@example.org");

        signed(INBOUND, reply(phone, "start")).statusCode(200);
        assertThat(events(next)).contains("sms-resumed");
        assertThat(sms(urgentOrder(phone))).isNotBlank();
    }

    @Test
    void a_reply_that_is_no_such_word_or_comes_from_no_telephone_is_dropped() {
        var order = urgentOrder("+15145550106");
        signed(INBOUND, reply("+15145550106", "please stop the plane")).statusCode(200);
        signed(INBOUND, reply("12345", "STOP")).statusCode(200);
        assertThat(events(order)).doesNotContain("sms-stopped");
    }

    @Test
    void another_providers_door_is_not_there() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/callbacks/generic/status")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/callbacks/vonage/status")
                .then()
                .statusCode(404);
    }

    /** An order so near its removal that counsel gets an SMS. */
    private static String urgentOrder(String phone) {
        var body = Orders.with("/removal/date", "\"2026-11-11\"").replace("+15145550123", phone);
        String id = Caller.ADMIN
                .posts("removal-orders", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Caller.ADMIN.posts("rehearsal/advance", "{\"by\": \"PT1S\"}").then().statusCode(200);
        return id;
    }

    private static String sms(String order) {
        return Caller.deliveries(order).getString("items.find { it.channel == 'sms' && it.state == 'sent' }.id");
    }

    private static JsonPath delivery(String order, String id) {
        var path = Caller.deliveries(order);
        path.setRootPath("items.find { it.id == '" + id + "' }");
        return path;
    }

    private static List<String> events(String order) {
        return Caller.ADMIN
                .gets("removal-orders/" + order + "/history?limit=200")
                .then()
                .extract()
                .path("items.event");
    }

    private static ValidatableResponse told(String delivery, String status, String error) {
        return signed(STATUS + "?delivery=" + delivery, status(status, error));
    }

    private static Map<String, String> status(String status, String error) {
        return Map.of("AccountSid", "AC1", "MessageSid", "SM1", "MessageStatus", status, "ErrorCode", error);
    }

    private static Map<String, String> reply(String from, String text) {
        return Map.of("AccountSid", "AC1", "MessageSid", "SM2", "From", from, "To", "+15005550006", "Body", text);
    }

    private static ValidatableResponse signed(String path, Map<String, String> form) {
        return call(path, form, signature(path, form));
    }

    private static ValidatableResponse call(String path, Map<String, String> form, String signature) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .formParams(form)
                .post(path)
                .then();
    }

    private static String signature(String path, Map<String, String> form) {
        var text = new StringBuilder(Twilio.HOME + path);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Twilio.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
