package org.sursis.board;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An order that an advocate may follow, and what is done about it and them. */
abstract class Following {
    static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    static final String ORDER = """
            {"reference": "%s", "jurisdiction": "ca", "chainConfirmed": true,
             "removal": {"date": "%s", "zone": "America/Toronto", "source": "direction-to-report"},
             "filings": [{"code": "passport", "title": "Secret passport", "status": "pending", "startedOn": "%s", "target": "removal",
                          "estimate": {"optimistic": 2, "likely": 3, "pessimistic": 5}}],
             "contacts": [{"tier": 1, "name": "Counsel", %s"language": "en"}%s]}""";

    LocalDate today;
    String reference;
    String order;
    Letterbox advocate;

    @BeforeEach
    void an_order_that_is_clear() {
        advocate = new Letterbox(UUID.randomUUID().toString().substring(0, 13) + "@example.org");
        var now = Instant.parse(api().get("/api/v1/rehearsal").path("now"));
        today = LocalDate.ofInstant(now, TORONTO);
        reference = Clinic.unique("QC");
        order = order("\"email\": \"c." + advocate.address() + "\", ", "");
    }

    static RequestSpecification api() {
        return Clinic.api(AtRehearsal.KEY);
    }

    String order(String reach, String more) {
        return api().body(ORDER.formatted(reference, today.plusDays(30), today, reach, more))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void settle(String by) {
        api().body("{\"by\": \"" + by + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    static void settle() {
        settle("PT0S");
    }

    String invited(String more) {
        String id = api().body("{\"channel\": \"email\", \"email\": \"" + advocate.address() + "\"" + more + "}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        settle();
        return id;
    }

    String toOrder() {
        return ", \"order\": \"" + order + "\"";
    }

    /** Invited and confirmed. */
    String following(String more) {
        var id = invited(more);
        confirm();
        return id;
    }

    void confirm() {
        Browser.asks().post(advocate.last().link("/s/yes/")).then().statusCode(200);
        settle();
    }

    void worse() {
        var filing = api().get("/api/v1/removal-orders/" + order).<String>path("filings[0].id");
        var address = "/api/v1/filings/" + filing;
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", api().get(address).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"estimate\": {\"optimistic\": 15, \"likely\": 30, \"pessimistic\": 60}}")
                .patch(address)
                .then()
                .statusCode(200);
        settle();
    }

    static String state(String subscription) {
        return api().get("/api/v1/subscriptions/" + subscription).path("state");
    }

    static String oneClick(String unsubscribe) {
        return path(unsubscribe.replaceAll("[<>]", ""));
    }

    static String path(String link) {
        return link.substring(link.indexOf("/u/"));
    }

    void move(int days) {
        var address = "/api/v1/removal-orders/" + order;
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", api().get(address).header("ETag"))
                .body("""
                        {"date": "%s", "zone": "America/Toronto", "source": "direction-to-report"}""".formatted(today.plusDays(days)))
                .put(address + "/removal")
                .then()
                .statusCode(200);
        settle();
    }
}
