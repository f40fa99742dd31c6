package org.sursis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.main.EmbeddedPostgresResource;

/** Twenty passports are awaited, fifteen come in time and five do not: told through the front door as the days go by. */
@QuarkusTest
@TestProfile(CalibrationTest.DaysGoBy.class)
class CalibrationTest {
    private static final String KEY = "calibration-key-0123456789abcdef";

    /** A clock of its own, which moves. */
    public static final class DaysGoBy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sursis.rehearsal.start",
                    "2026-11-09T09:00:00-05:00",
                    "sursis.data-dir",
                    Path.of("target", "calibration-" + ProcessHandle.current().pid())
                            .toAbsolutePath()
                            .toString(),
                    "sursis.admin-key",
                    KEY,
                    "quarkus.scheduler.enabled",
                    "false");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
        }
    }

    @Test
    void a_rate_is_shown_once_twenty_are_complete() {
        var passports = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            passports.add(passport("QC-" + i));
        }
        assertThat(calibration()).isEqualTo(Orders.value("""
                {"needed": 20, "completeFilings": 0, "overall": null, "kinds": []}"""));
        advance("2026-11-13T09:00:00-05:00");
        passports.subList(0, 15).forEach(p -> complete(p, "2026-11-13"));
        assertThat(calibration()).isEqualTo(Orders.value("""
                {"needed": 20, "completeFilings": 15, "overall": null, "kinds": [
                  {"code": "passport", "office": "federal-offices", "completeFilings": 15, "hitRate": null}]}"""));
        advance("2026-11-18T09:00:00-05:00");
        // Five were forecast twice, for on the 18th they were overdue: the first forecast failed, the second held.
        passports.subList(15, 20).forEach(p -> complete(p, "2026-11-18"));
        assertThat(calibration()).isEqualTo(Orders.value("""
                {"needed": 20, "completeFilings": 20, "overall": {"p50": 0.7777777777777778, "p80": 0.7777777777777778, "p95": 0.7777777777777778}, "kinds": [
                  {"code": "passport", "office": "federal-offices", "completeFilings": 20,
                   "hitRate": {"p50": 0.7777777777777778, "p80": 0.7777777777777778, "p95": 0.7777777777777778}}]}"""));
        assertThat(calibration(stranger())).isEqualTo(Orders.value("""
                {"needed": 20, "completeFilings": 0, "overall": null, "kinds": []}"""));
    }

    /** A passport that takes five business days without fail, says counsel: until 17 November, for the 11th is a holiday. */
    private static String passport(String reference) {
        return as(KEY).body("""
                        {"reference": "%s", "jurisdiction": "ca", "registry": "CA-QC", "chainConfirmed": true,
                         "filings": [{"code": "passport", "status": "pending", "startedOn": "2026-11-09", "target": "removal",
                           "office": "federal-offices", "estimate": {"optimistic": 5, "likely": 5, "pessimistic": 5}}],
                         "contacts": [{"tier": 1, "name": "Counsel", "email": "counsel@example.org", "language": "en"}]}
                        """.formatted(reference))
                .post(Caller.ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("filings[0].id");
    }

    private static void complete(String filing, String day) {
        as(KEY).header("If-Match", "*")
                .body("{\"status\": \"complete\", \"completedOn\": \"" + day + "\"}")
                .patch(Caller.API + "filings/" + filing)
                .then()
                .statusCode(200);
    }

    private static void advance(String to) {
        as(KEY).body("{\"to\": \"" + to + "\"}")
                .post(Caller.API + "rehearsal/advance")
                .then()
                .statusCode(200);
    }

    private static Object calibration() {
        return calibration(KEY);
    }

    private static Object calibration(String key) {
        return Orders.value(as(key).get(Caller.API + "forecasts/calibration")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String stranger() {
        return as(KEY).body("{\"name\": \"Another clinic\"}")
                .post(Caller.API + "organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("adminKey.secret");
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }
}
