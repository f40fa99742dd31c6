package org.sursis.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The case that the service exists for, day by day through its own front door. What every person was told is compared with a
 * file that a human can read; read the difference aloud before accepting a new one.
 */
@QuarkusTest
@TestProfile(Rehearsing.class)
class MarriageCaseTest {
    private static final Path EXPECTED = Path.of("src/test/resources/stories/marriage-case.txt");
    private static final String ORDER = """
            {"reference": "QC-2026-0417", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
             "removal": {"date": "2026-11-27", "zone": "America/Toronto", "source": "direction-to-report", "learnedOn": "2026-11-06"},
             "chainConfirmed": true,
             "filings": [
               {"code": "marriage-certificate", "status": "pending", "startedOn": "2026-10-30",
                "estimate": {"optimistic": 15, "likely": 25, "pessimistic": 45}},
               {"code": "spousal-sponsorship", "requires": ["marriage-certificate"], "target": "removal",
                "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 4}}],
             "contacts": [
               {"tier": 1, "name": "Me Gagnon", "email": "gagnon@example.org", "phone": "+15145550123", "language": "fr"},
               {"tier": 2, "name": "Ms. Backup", "email": "backup@example.org", "language": "en"},
               {"tier": 3, "name": "Lcda. Supervisora", "email": "supervisora@example.org", "language": "es"}]}""";

    @Test
    void the_marriage_case_is_told_to_the_right_people_at_the_right_moments() throws IOException {
        var order = call().body(ORDER)
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        advance("2026-11-21T08:30:00-05:00");
        answer(order, "have-it");
        advance("2026-11-22T10:00:00-05:00");
        moveTo(order, "2026-12-01", "the escort was cancelled");
        advance("2026-11-26T09:00:00-05:00");
        complete(order, 0, "2026-11-25");
        complete(order, 1, "2026-11-26");
        advance("2026-12-02T12:00:00-05:00");
        call().body("{\"reason\": \"sponsorship-filed\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"));
        compare(new Outbox(Rehearsing.DATA.resolve("outbox")).transcript());
    }

    private static void compare(String actual) throws IOException {
        var seen = Rehearsing.DATA.resolveSibling("marriage-case.actual.txt");
        Files.writeString(seen, actual);
        assertThat(actual).as("written to %s", seen).isEqualTo(Files.readString(EXPECTED));
    }

    private static void advance(String to) {
        call().body("{\"to\": \"" + to + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    private static void answer(String order, String word) {
        var alert = call().get("/api/v1/alerts?open=true&order=" + order)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        call().body("{\"answer\": \"" + word + "\"}")
                .post("/api/v1/alerts/" + alert + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    private static void moveTo(String order, String date, String reason) {
        var address = "/api/v1/removal-orders/" + order;
        call().header("If-Match", etag(call().get(address)))
                .body("""
                        {"date": "%s", "zone": "America/Toronto", "source": "direction-to-report", "reason": "%s"}""".formatted(date, reason))
                .put(address + "/removal")
                .then()
                .statusCode(200);
    }

    private static void complete(String order, int index, String on) {
        var filing = call().get("/api/v1/removal-orders/" + order)
                .then()
                .extract()
                .<String>path("filings[" + index + "].id");
        var address = "/api/v1/filings/" + filing;
        call().header("If-Match", etag(call().get(address)))
                .contentType("application/merge-patch+json")
                .body("{\"status\": \"complete\", \"completedOn\": \"" + on + "\"}")
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static String etag(Response response) {
        return response.then().statusCode(200).extract().header("ETag");
    }

    private static RequestSpecification call() {
        return given().header("Authorization", "Bearer " + Rehearsing.KEY).contentType("application/json");
    }
}
