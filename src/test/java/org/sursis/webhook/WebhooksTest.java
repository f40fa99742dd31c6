package org.sursis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.fixtures.AnsweringServer;
import org.sursis.fixtures.AnsweringServer.Asked;
import org.sursis.fixtures.RehearsedCalls;
import org.sursis.fixtures.SentLetters;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.watch.WebhookSignature;

/** Through the front door, to a system of the clinic's own: what it is told, and what becomes of it where it takes nothing. */
@QuarkusTest
@TestProfile(WebhooksTest.Neighbours.class)
class WebhooksTest {
    private static final String KEY = "webhooks-key-0123456789abcdef";
    private static final RehearsedCalls SERVICE = new RehearsedCalls(KEY);

    public static final class Neighbours implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled",
                    "false",
                    "sursis.rehearsal.start",
                    "2026-11-16T09:00:00-05:00",
                    "sursis.data-dir",
                    "target/webhooks-" + ProcessHandle.current().pid(),
                    "sursis.webhooks.allow-private-networks",
                    "true",
                    "sursis.admin-key",
                    KEY);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
        }
    }

    @Inject
    SentLetters letters;

    private final AnsweringServer system = new AnsweringServer();

    @AfterEach
    void nobody_is_told_any_more() {
        call().get("/api/v1/webhooks").jsonPath().<String>getList("items.id").forEach(WebhooksTest::remove);
        system.close();
    }

    @Test
    void it_is_told_of_every_alert_in_ids_and_codes_signed_and_once() {
        var made = make(system.url("/hook"));
        var secret = made.<String>path("secret");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        var order = register("THIN-1");
        advance(Duration.ofSeconds(1));

        var asked = only();
        var id = asked.headers().get("webhook-id");
        var at = Instant.ofEpochSecond(Long.parseLong(asked.headers().get("webhook-timestamp")));
        assertThat(new WebhookSignature(secret).stands(asked.headers().get("webhook-signature"), id, at, asked.body()))
                .isTrue();
        var body = JsonPath.from(asked.body());
        assertThat(body.getString("type")).isEqualTo("order.alerts");
        assertThat(body.getString("data.order")).isEqualTo(order);
        assertThat(body.getString("data.standing")).isEqualTo("unknown");
        List<String> alerts = body.getList("data.alerts.id");
        assertThat(alerts).isNotEmpty();
        var known = call().get("/api/v1/alerts?order=" + order).jsonPath();
        assertThat(alerts).containsExactlyInAnyOrderElementsOf(known.<String>getList("items.id"));
        assertThat(body.<String>getList("data.alerts.kind"))
                .containsExactlyInAnyOrderElementsOf(known.<String>getList("items.kind"));
        assertThat(asked.body()).doesNotContain("THIN-1", "Counsel", "marriage", "2027");

        var delivery = delivered(order);
        assertThat(delivery.getString("id")).isEqualTo(id);
        assertThat(delivery.getString("state")).isEqualTo("sent");
        assertThat(delivery.getString("webhook")).isEqualTo(made.path("id"));
        assertThat(delivery.getString("address"))
                .isEqualTo(system.url("").toString())
                .doesNotContain("hook");
        advance(Duration.ofHours(1));
        assertThat(system.asked).hasSize(1);
        call().get("/api/v1/removal-orders/" + order + "/history?limit=200")
                .then()
                .body(
                        "items.findAll { it.event == 'delivery-sent' && it.details.webhook != null }.details.webhook",
                        equalTo(List.of(made.<String>path("id"))));
    }

    @Test
    void one_that_takes_nothing_is_tried_on_with_the_same_bytes_and_its_people_are_told() {
        system.answers(500, "");
        var made = make(system.url("/hook"));
        var ann = administrator();
        var order = register("DOWN-1");
        advance(Duration.ofMinutes(50));
        assertThat(delivered(order).getString("state")).isEqualTo("retry");
        assertThat(letters.to(ann)).isEmpty();
        show(made.path("id")).body("failingSince", notNullValue());
        assertThat(of(order, "email").getString("state"))
                .as("people are told all the same")
                .isEqualTo("sent");

        advance(Duration.ofHours(70));
        assertThat(letters.to(ann)).as("once a day").hasSize(3);
        system.answers(200, "");
        advance(Duration.ofHours(13));
        assertThat(delivered(order).getString("state")).isEqualTo("sent");
        assertThat(ids()).hasSize(1);
        assertThat(new HashSet<>(system.asked.stream().map(Asked::body).toList()))
                .hasSize(1);
        show(made.path("id")).body("failingSince", nullValue());
    }

    @Test
    void what_waits_for_one_that_is_back_leaves_at_once() {
        make(system.url("/hook"));
        system.answers(503, "");
        var first = register("BACK-1");
        advance(Duration.ofMinutes(40));
        assertThat(delivered(first).getString("state")).isEqualTo("retry");

        system.answers(204, "");
        var second = register("BACK-2");
        advance(Duration.ofMinutes(15));
        assertThat(delivered(second).getString("state")).isEqualTo("sent");
        assertThat(delivered(first).getString("state")).isEqualTo("sent");
    }

    @Test
    void what_it_never_took_is_dead_after_a_week_and_somebody_is_told() {
        system.answers(404, "");
        make(system.url("/hook"));
        var order = register("WEEK-1");
        advance(Duration.ofHours(167));
        assertThat(delivered(order).getString("state")).isEqualTo("retry");
        var ann = administrator();
        advance(Duration.ofHours(2));
        assertThat(deliveries(order, "webhook").getList("state")).contains("dead");
        assertThat(letters.facts(ann)).anyMatch(facts -> facts.contains("\"missed\""));
    }

    @Test
    void one_that_is_gone_is_told_nothing_any_more_and_its_people_know() {
        var made = make(system.url("/hook"));
        var ann = administrator();
        system.answers(410, "");
        var order = register("GONE-1");
        advance(Duration.ofSeconds(1));
        assertThat(delivered(order).getString("state")).isEqualTo("dead");
        show(made.path("id"), 404);
        assertThat(letters.facts(ann)).singleElement().asString().contains("\"gone\"");

        register("GONE-2");
        advance(Duration.ofMinutes(1));
        assertThat(system.asked).hasSize(1);
    }

    @Test
    void what_waits_for_one_that_is_removed_does_not_leave() {
        system.answers(500, "");
        var made = make(system.url("/hook"));
        var order = register("REMOVED-1");
        advance(Duration.ofSeconds(1));
        remove(made.path("id"));
        system.answers(200, "");
        advance(Duration.ofHours(2));
        assertThat(system.asked).hasSize(1);
        assertThat(delivered(order).getString("state")).isEqualTo("cancelled");
        show(made.path("id"), 404);
    }

    @Test
    void one_that_hangs_keeps_no_other_waiting() {
        try (var slow = new AnsweringServer().stalls()) {
            make(slow.url("/slow"));
            make(system.url("/hook"));
            register("HANG-1");
            advance(Duration.ofSeconds(1));
            assertThat(system.asked).hasSize(1);
            assertThat(slow.asked).isNotEmpty();
        }
    }

    @Test
    void both_secrets_sign_for_a_day() {
        var made = make(system.url("/hook"));
        String old = made.path("secret");
        String fresh = call().post("/api/v1/webhooks/" + made.path("id") + "/secret")
                .then()
                .statusCode(200)
                .body("oldSecretUntil", notNullValue())
                .extract()
                .path("secret");
        assertThat(fresh).isNotEqualTo(old);
        register("BOTH-1");
        advance(Duration.ofSeconds(1));
        assertThat(signedWith(system.asked.get(0), old)).isTrue();
        assertThat(signedWith(system.asked.get(0), fresh)).isTrue();

        advance(Duration.ofDays(1));
        system.asked.clear();
        register("BOTH-2");
        advance(Duration.ofSeconds(1));
        assertThat(signedWith(system.asked.get(0), old)).isFalse();
        assertThat(signedWith(system.asked.get(0), fresh)).isTrue();
    }

    @Test
    void it_can_be_tried_at_once() {
        var made = make(system.url("/hook"));
        system.answers(302, "", "Location", "http://127.0.0.1:9/");
        tried(made.path("id")).body("taken", equalTo(false)).body("because", equalTo("HTTP 302"));
        system.answers(200, "secret words");
        tried(made.path("id")).body("taken", equalTo(true)).body("because", equalTo("HTTP 200"));
        assertThat(system.asked.get(1).body()).contains("\"type\":\"webhook.test\"");
        assertThat(signedWith(system.asked.get(1), made.path("secret"))).isTrue();
        show(made.path("id")).body("failingSince", nullValue()).body("secret", nullValue());
    }

    @Test
    @Timeout(60)
    void few_are_tried_at_once_so_that_all_else_goes_on() {
        var crew = Executors.newFixedThreadPool(3);
        var waiting = new ArrayList<CompletableFuture<Void>>();
        try (var slow = new AnsweringServer().stalls()) {
            String id = make(slow.url("/slow")).path("id");
            for (int n = 0; n < 3; n++) {
                waiting.add(CompletableFuture.runAsync(() -> tried(id), crew));
            }
            while (slow.asked.size() < 3) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            call().post("/api/v1/webhooks/" + id + "/test")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "15")
                    .body("title", equalTo("Too many at once"));
        }
        waiting.forEach(CompletableFuture::join);
        crew.shutdown();
        tried(make(system.url("/hook")).path("id")).body("taken", equalTo(true));
    }

    @Test
    void the_secret_is_shown_once_also_where_the_request_is_repeated() {
        var key = UUID.randomUUID().toString();
        var body = "{\"url\": \"" + system.url("/hook") + "\"}";
        var first = call().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract();
        call().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .body("secret", nullValue());
        call().get("/api/v1/webhooks").then().body("items", hasSize(1)).body("items[0].secret", nullValue());
        call().body(body).post("/api/v1/webhooks").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\": \"no address\"}",
                "{\"url\": \"https://\"}",
                "{}",
                "{\"url\": \"mailto:a@example.org\"}"
            })
    void what_is_no_address_is_refused_by_name(String body) {
        call().body(body).post("/api/v1/webhooks").then().statusCode(422).body("errors[0].pointer", equalTo("/url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/x", "https://me:secret@example.org/x", "https://example.org/x#y"})
    void what_may_not_be_called_is_refused_with_the_reason(String url) {
        call().body("{\"url\": \"" + url + "\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].detail", startsWith("must "));
    }

    private static boolean signedWith(Asked asked, String secret) {
        var headers = asked.headers();
        return new WebhookSignature(secret)
                .stands(
                        headers.get("webhook-signature"),
                        headers.get("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(headers.get("webhook-timestamp"))),
                        asked.body());
    }

    private Asked only() {
        assertThat(system.asked).hasSize(1);
        return system.asked.get(0);
    }

    private HashSet<String> ids() {
        return new HashSet<>(
                system.asked.stream().map(a -> a.headers().get("webhook-id")).toList());
    }

    private static JsonPath delivered(String order) {
        return of(order, "webhook");
    }

    /** The first one of an order over this channel. */
    private static JsonPath of(String order, String channel) {
        return call().get("/api/v1/deliveries?limit=100&order=" + order)
                .jsonPath()
                .setRootPath("items.findAll { it.channel == '" + channel + "' }[-1]");
    }

    private static JsonPath deliveries(String order, String channel) {
        return call().get("/api/v1/deliveries?limit=100&order=" + order)
                .jsonPath()
                .setRootPath("items.findAll { it.channel == '" + channel + "' }");
    }

    private static ExtractableResponse<Response> make(URI url) {
        return call().body("{\"url\": \"" + url + "\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract();
    }

    private static ValidatableResponse show(String id) {
        return show(id, 200);
    }

    private static ValidatableResponse show(String id, int status) {
        return call().get("/api/v1/webhooks/" + id).then().statusCode(status);
    }

    private static ValidatableResponse tried(String id) {
        return call().post("/api/v1/webhooks/" + id + "/test").then().statusCode(200);
    }

    private static void remove(String id) {
        call().delete("/api/v1/webhooks/" + id).then().statusCode(204);
    }

    private static String administrator() {
        var address = "ann-" + UUID.randomUUID() + "@example.org";
        call().body("{\"name\": \"Ann\", \"email\": \"" + address + "\", \"role\": \"admin\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201);
        return address;
    }

    private static String register(String reference) {
        return SERVICE.register(reference);
    }

    private static void advance(Duration by) {
        SERVICE.advance(by);
    }

    private static RequestSpecification call() {
        return SERVICE.call();
    }
}
