package org.sursis.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.watch.Keyed;

/** What Vonage tells over HTTP, as a form and as JSON: signed, or turned away. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class VonageCallbacksTest extends Following {
    private static final String STATUS = "/api/v1/callbacks/vonage/status";
    private static final String INBOUND = "/api/v1/callbacks/vonage/inbound";
    private static final AtomicInteger PHONES = new AtomicInteger(7_000);

    private boolean told;
    private final String phone = "+1514555" + String.format(Locale.ROOT, "%04d", PHONES.incrementAndGet());

    @ParameterizedTest
    @CsvSource({
        "form, delivered, confirmed, delivery-confirmed",
        "json, delivered, confirmed, delivery-confirmed",
        "form, failed, dead, delivery-bounced",
        "json, rejected, dead, delivery-bounced",
        "form, expired, dead, delivery-bounced",
        "form, accepted, sent, ",
        "json, buffered, sent, ",
        "form, unknown, sent, ",
        "form, undreamt-of, sent, "
    })
    void each_word_is_taken_for_what_it_means(String as, String status, String state, String event) {
        var sms = sms();
        var fields = Map.of("client-ref", sms.getString("id"), "status", status, "err-code", "5");
        assertThat(called(STATUS, as, signed(fields))).isEqualTo(204);
        assertThat(called(STATUS, as, signed(fields))).isEqualTo(204);
        assertThat(sms().getString("state")).isEqualTo(state);
        if (event != null) {
            assertThat(events()).containsOnlyOnce(event);
        }
    }

    @ParameterizedTest
    @CsvSource({"form", "json"})
    void a_message_that_only_their_own_id_names_is_found(String as) {
        var fields =
                Map.of("messageId", sms().getString("providerId"), "status", "failed", "msisdn", phone.substring(1));
        assertThat(called(STATUS, as, signed(fields))).isEqualTo(204);
        assertThat(sms().getString("state")).isEqualTo("dead");
    }

    @Test
    void what_is_not_signed_or_long_ago_or_changed_is_turned_away() {
        var news = Map.of("client-ref", sms().getString("id"), "status", "failed");
        assertThat(called(STATUS, "form", news)).isEqualTo(403);
        assertThat(called(STATUS, "json", news)).isEqualTo(403);
        assertThat(called(STATUS, "form", signed(news, now().minusSeconds(301))))
                .isEqualTo(403);
        var changed = new HashMap<>(signed(Map.of("client-ref", sms().getString("id"), "status", "buffered")));
        changed.put("status", "failed");
        assertThat(called(STATUS, "json", changed)).isEqualTo(403);
        assertThat(sms().getString("state")).isEqualTo("sent");
    }

    @Test
    void what_names_no_message_of_ours_is_taken_and_forgotten() {
        assertThat(called(STATUS, "form", signed(Map.of("status", "failed")))).isEqualTo(204);
        assertThat(called(STATUS, "json", signed(Map.of("messageId", "0A0000000123ABCD1", "status", "failed"))))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"form, Stop", "json, ARRÊT"})
    void who_answers_stop_gets_no_more_until_they_send_start(String as, String word) {
        sms();
        var reply = Map.of("msisdn", phone.substring(1), "to", "15145550100", "text", word);
        assertThat(called(INBOUND, as, reply)).as("not signed").isEqualTo(403);
        assertThat(events()).doesNotContain("sms-stopped");
        assertThat(called(INBOUND, as, signed(reply))).isEqualTo(204);
        assertThat(events()).containsOnlyOnce("sms-stopped");
        var back = Map.of("msisdn", phone.substring(1), "text", "start");
        assertThat(called(INBOUND, as, signed(back))).isEqualTo(204);
        assertThat(events()).contains("sms-resumed");
    }

    /** The message that counsel got, who has no mail. */
    private JsonPath sms() {
        if (!told) {
            told = true;
            reference = Clinic.unique("QC");
            order = order("\"phone\": \"" + phone + "\", ", "");
            settle("PT1S");
        }
        var path = api().get("/api/v1/deliveries?limit=50&order=" + order).jsonPath();
        path.setRootPath("items.find { it.channel == 'sms' }");
        return path;
    }

    private List<String> events() {
        return api().get("/api/v1/removal-orders/" + order + "/history?limit=200")
                .path("items.event");
    }

    private static Instant now() {
        return Instant.parse(api().get("/api/v1/rehearsal").path("now"));
    }

    private static Map<String, String> signed(Map<String, String> fields) {
        return signed(fields, now());
    }

    private static Map<String, String> signed(Map<String, String> fields, Instant at) {
        var all = new TreeMap<>(fields);
        all.put("timestamp", String.valueOf(at.getEpochSecond()));
        var text = new StringBuilder();
        all.forEach((name, value) -> text.append('&').append(name).append('=').append(value));
        var hash = Keyed.hash("HmacSHA256", AtRehearsal.SIGNATURE_SECRET, text.toString());
        all.put("sig", HexFormat.of().formatHex(hash));
        return all;
    }

    private static int called(String path, String as, Map<String, String> fields) {
        var call = "json".equals(as)
                ? given().contentType("application/json").body(fields)
                : given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(fields);
        return call.post(path).statusCode();
    }
}
