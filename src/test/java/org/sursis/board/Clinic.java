package org.sursis.board;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What the tests put on the board, through the API. */
public final class Clinic {
    private static final String ORDER = """
            {"reference": "%s", "jurisdiction": "ca",
             "removal": {"date": "%s", "zone": "America/St_Johns", "source": "direction-to-report"},
             "filings": [{"code": "passport", "title": "%s", "status": "pending"}],
             "contacts": [
               {"tier": 1, "name": "%s", "email": "en.%5$s@example.org", "language": "en"},
               {"tier": 1, "name": "Maître Zoë", "email": "fr.%5$s@example.org", "language": "fr"},
               {"tier": 1, "name": "Lcda. Núñez", "email": "es.%5$s@example.org", "language": "es"},
               {"tier": 2, "name": "Backup", "email": "backup.%5$s@example.org", "language": "en"}]}""";

    private Clinic() {}

    public static RequestSpecification api(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    /** An order with three counsel, one in each language; returns its id. */
    public static String order(String key, String reference, String removal, String title, String counsel) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        return api(key).body(ORDER.formatted(reference, removal, title, counsel, unique))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String plainOrder(String key, String removal) {
        return order(key, unique("QC"), removal, "Passport", "Counsel");
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** Everything that could change about an order, as the API tells it. */
    public static String state(String key, String order) {
        return api(key).get("/api/v1/alerts?order=" + order).asString()
                + api(key).get("/api/v1/removal-orders/" + order + "/history").asString();
    }
}
