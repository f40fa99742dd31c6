package org.sursis.watch.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.AnsweringServer;
import org.sursis.fixtures.RehearsedCalls;
import org.sursis.fixtures.SentLetters;
import org.sursis.fixtures.Transacted;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.watch.Outcome;

/** When one that takes nothing is tried, and when its people are told. */
@QuarkusTest
@TestProfile(WebhooksThatFailTest.Rehearsal.class)
class WebhooksThatFailTest {
    private static final String KEY = "failing-key-0123456789abcdef";
    private static final RehearsedCalls SERVICE = new RehearsedCalls(KEY);

    public static final class Rehearsal implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled",
                    "false",
                    "sursis.rehearsal.start",
                    "2026-11-16T09:00:00-05:00",
                    "sursis.data-dir",
                    "target/failing-" + ProcessHandle.current().pid(),
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

    @Inject
    AttendWebhooks attend;

    @Inject
    Webhooks webhooks;

    private final AnsweringServer system = new AnsweringServer();
    private String ann;
    private String id;

    @BeforeEach
    void a_system_and_who_is_told() {
        id = call().body("{\"url\": \"" + system.url("/hook") + "\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ann = "ann-" + UUID.randomUUID() + "@example.org";
        call().body("{\"name\": \"Ann\", \"email\": \"" + ann + "\", \"role\": \"admin\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void is_gone() {
        call().delete("/api/v1/webhooks/" + id);
        system.close();
    }

    @Test
    void whoever_asks_for_a_day_is_spared_that_message_alone_and_its_people_are_told_after_an_hour() {
        system.answers(503, "", "Retry-After", "86400");
        var asked = register();
        advance(Duration.ofMinutes(59));
        assertThat(letters.to(ann)).isEmpty();
        advance(Duration.ofMinutes(1));
        assertThat(letters.facts(ann)).singleElement().asString().contains("\"failing\"");
        advance(Duration.ofHours(19));
        assertThat(system.asked).as("as it asked").hasSize(1);

        system.answers(200, "");
        register();
        assertThat(system.asked).as("another one, and all that waited").hasSize(3);
        assertThat(state(asked)).isEqualTo("sent");
    }

    @Test
    void whoever_asks_for_an_hour_is_left_alone_for_a_quarter_of_it() {
        system.answers(503, "", "Retry-After", "3600");
        register();
        system.answers(200, "");
        var other = register();
        advance(Duration.ofMinutes(14));
        assertThat(system.asked).hasSize(1);
        advance(Duration.ofMinutes(1));
        assertThat(state(other)).isEqualTo("sent");
    }

    @Test
    void people_are_told_after_an_hour_though_no_attempt_ends_then_and_once_a_day() {
        system.answers(500, "");
        register();
        advance(Duration.ofMinutes(59));
        assertThat(letters.to(ann)).isEmpty();
        advance(Duration.ofMinutes(1));
        assertThat(letters.to(ann)).hasSize(1);
        advance(Duration.ofHours(23));
        assertThat(letters.to(ann)).hasSize(1);
        advance(Duration.ofHours(1));
        assertThat(letters.to(ann)).hasSize(2);
    }

    @Test
    void one_that_was_away_for_a_day_has_all_of_it_within_a_quarter_of_an_hour() {
        system.answers(500, "");
        var first = register();
        var second = register();
        advance(Duration.ofHours(30));
        int tried = system.asked.size();
        assertThat(tried).as("a quarter of an hour apart, not more often").isBetween(110, 140);
        system.answers(200, "");
        advance(Duration.ofMinutes(15));
        assertThat(state(first)).isEqualTo("sent");
        assertThat(state(second)).isEqualTo("sent");
        advance(Duration.ofHours(1));
        assertThat(system.asked).hasSize(tried + 2);
    }

    @Test
    void one_that_took_something_beside_a_failure_is_well() {
        var now = Instant.parse("2026-11-16T14:00:00Z");
        var before =
                Transacted.everywhere(() -> webhooks.find(UUID.fromString(id)).orElseThrow());
        attend.saw(before, new Outcome.Uncertain("no answer in time"), now);
        show().body("failingSince", notNullValue());
        attend.saw(before, new Outcome.Accepted(null, "HTTP 200"), now);
        show().body("failingSince", nullValue());
    }

    private ValidatableResponse show() {
        return call().get("/api/v1/webhooks/" + id).then().statusCode(200);
    }

    private static String state(String order) {
        return call().get("/api/v1/deliveries?limit=100&order=" + order)
                .jsonPath()
                .getString("items.findAll { it.channel == 'webhook' }[-1].state");
    }

    private static String register() {
        return SERVICE.register("FAIL-" + UUID.randomUUID());
    }

    private static void advance(Duration by) {
        SERVICE.advance(by);
    }

    private static RequestSpecification call() {
        return SERVICE.call();
    }
}
