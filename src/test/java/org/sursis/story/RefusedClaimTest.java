package org.sursis.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A claim is refused, leave is applied for, the departure order's thirty days run, stop in detention, go on and run out: told
 * through the front door, by the packs that the service carries. Read the difference aloud before accepting a new one.
 */
@QuarkusTest
@TestProfile(RehearsingTheLaw.class)
class RefusedClaimTest {
    private static final Path EXPECTED = Path.of("src/test/resources/stories/refused-claim.txt");
    private static final String ORDER = """
            {"reference": "QC-2026-0533", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
             "contacts": [
               {"tier": 1, "name": "Ms. Counsel", "email": "counsel@example.org", "phone": "+15145550123", "language": "en"},
               {"tier": 2, "name": "Me Relève", "email": "releve@example.org", "language": "fr"},
               {"tier": 3, "name": "Lcda. Supervisora", "email": "supervisora@example.org", "language": "es"}]}""";

    @Test
    void the_refused_claim_is_told_to_the_right_people_at_the_right_moments() throws IOException {
        var order = call().body(ORDER)
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        leaveIsAppliedFor(order);
        theDepartureClockStopsAndRunsOut(order);
        call().body("{\"reason\": \"departed\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200);
        compare(new Outbox(RehearsingTheLaw.DATA.resolve("outbox")).transcript());
    }

    private static void leaveIsAppliedFor(String order) {
        record(order, "rad-decision-received", "2026-11-13", ", \"how\": \"mail\"");
        deadline(order, "ca-aljr-15").body("safeDay", equalTo("2026-11-27")).body("arguableDay", equalTo("2026-11-30"));
        untilTheMorningOf("2026-11-24", order);
        advance("2026-11-25T10:00:00-05:00");
        record(order, "leave-application-filed", "2026-11-25", "");
        record(order, "leave-application-perfected", "2026-11-25", "");
        deadline(order, "ca-aljr-15").body("status", equalTo("met")).body("metOn", equalTo("2026-11-25"));
    }

    private static void theDepartureClockStopsAndRunsOut(String order) {
        record(order, "departure-order-enforceable", "2026-11-25", "");
        deadline(order, "ca-departure-30").body("safeDay", equalTo("2026-12-25"));
        untilTheMorningOf("2026-12-01", order);
        record(order, "detained", "2026-12-01", ", \"at\": \"06:30\"");
        deadline(order, "ca-departure-30").body("status", equalTo("paused")).body("daysLeft", equalTo(24));
        answer(order);
        untilTheMorningOf("2026-12-02", order);
        record(order, "detention-review-held", "2026-12-02", ", \"at\": \"08:00\"");
        untilTheMorningOf("2026-12-08", order);
        record(order, "released", "2026-12-08", "");
        deadline(order, "ca-departure-30")
                .body("safeDay", equalTo("2026-12-31"))
                .body("status", equalTo("open"));
        untilTheMorningOf("2026-12-31", order);
        for (var hour : List.of("12:05", "18:05", "21:05")) {
            advance("2026-12-31T" + hour + ":00-05:00");
            answer(order);
        }
        advance("2027-01-01T08:05:00-05:00");
        deadline(order, "ca-departure-30").body("status", equalTo("passed")).body("converted", equalTo(true));
        answer(order);
    }

    private static void compare(String actual) throws IOException {
        var seen = RehearsingTheLaw.DATA.resolveSibling("refused-claim.actual.txt");
        Files.writeString(seen, actual);
        assertThat(actual).as("written to %s", seen).isEqualTo(Files.readString(EXPECTED));
    }

    private static void record(String order, String event, String on, String more) {
        call().body("{\"event\": \"%s\", \"on\": \"%s\"%s}".formatted(event, on, more))
                .post("/api/v1/removal-orders/" + order + "/events")
                .then()
                .statusCode(201);
    }

    /** The deadline of that rule, to be looked at. */
    private static ValidatableResponse deadline(String order, String rule) {
        return call().get("/api/v1/removal-orders/" + order + "/deadlines")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.rule == '" + rule + "' }");
    }

    private static void advance(String to) {
        call().body("{\"to\": \"" + to + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    /** Day by day; whatever asks for an answer in the morning gets it five minutes later. */
    private static void untilTheMorningOf(String last, String order) {
        var now =
                call().get("/api/v1/rehearsal").then().statusCode(200).extract().<String>path("now");
        var day = OffsetDateTime.parse(now).toLocalDate();
        while (day.isBefore(LocalDate.parse(last))) {
            day = day.plusDays(1);
            advance(day + "T08:05:00-05:00");
            answer(order);
        }
    }

    private static void answer(String order) {
        var alert = call().get("/api/v1/alerts?open=true&order=" + order)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        if (alert == null) {
            return;
        }
        call().body("{\"answer\": \"have-it\"}")
                .post("/api/v1/alerts/" + alert + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification call() {
        return given().header("Authorization", "Bearer " + Rehearsing.KEY).contentType("application/json");
    }
}
