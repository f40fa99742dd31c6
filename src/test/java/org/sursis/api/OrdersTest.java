package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FrontDoor.class)
class OrdersTest {

    @Test
    void an_order_is_registered_in_one_call_and_read_back_as_it_was_answered() {
        var reference = Caller.unique("QC");
        var made = Caller.STAFF
                .posts("removal-orders", Orders.example(reference))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .extract();
        var order = Orders.tree(made.asString());
        assertThat(made.header("Location"))
                .endsWith("/api/v1/removal-orders/" + order.get("id").asText());
        var read = Caller.VIEWER
                .asks()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract();
        assertThat(withoutWakeUp(Orders.tree(read.asString()))).isEqualTo(withoutWakeUp(order));
        assertThat(withoutIds(order)).isEqualTo(Orders.tree(EXPECTED.formatted(reference)));
    }

    /** While a message is on its way its order wakes to see whether it was taken; that is over when the message is. */
    static ObjectNode withoutWakeUp(ObjectNode order) {
        assertThat(order.remove("nextReviewAt").asText()).startsWith("2026-11-");
        return order;
    }

    static ObjectNode withoutIds(ObjectNode order) {
        order.remove(List.of("id", "nextReviewAt", "lastReviewedAt", "openedAt"));
        ((ObjectNode) order.get("removal")).remove(List.of("setAt", "confirmedAt"));
        order.get("filings").forEach(f -> ((ObjectNode) f).remove(List.of("id", "order")));
        order.get("contacts").forEach(c -> ((ObjectNode) c).remove("id"));
        return order;
    }

    private static final String EXPECTED = """
            {"reference": "%s", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
             "removal": {"date": "2026-11-27", "time": null, "zone": "America/Toronto", "source": "direction-to-report",
                         "learnedOn": "2026-11-06", "reason": null, "at": "2026-11-27T05:00:00Z", "version": 1, "stillWatched": null},
             "stay": null, "chainConfirmed": true, "operatorAsFallback": false, "alternatives": [], "gates": [], "standing": "lost", "closure": null, "closureAsked": null, "stillTold": [],
             "assessedOn": "2026-11-09", "slack": {"businessDays": -16, "hours": null}, "bindingFiling": "marriage-certificate",
             "probabilityInTime": 0.035,
             "filings": [
               {"code": "marriage-certificate", "title": null, "status": "pending", "startedOn": "2026-10-30", "filedOn": null,
                "expectedOn": null, "completedOn": null, "estimate": {"optimistic": 15, "likely": 25, "pessimistic": 45}, "office": null,
                "requires": [], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "spousal-sponsorship", "title": null, "status": "planned", "startedOn": null, "filedOn": null,
                "expectedOn": null, "completedOn": null, "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 4}, "office": null,
                "requires": ["marriage-certificate"], "target": "removal", "completeWhen": "complete", "revision": 1}],
             "contacts": [
               {"tier": 1, "name": "Counsel", "email": "counsel@example.org", "phone": "+15145550123", "language": "fr", "zone": null},
               {"tier": 2, "name": "Backup", "email": "backup@example.org", "phone": null, "language": "en", "zone": null}],
             "revision": 1}""";

    @Test
    void an_order_without_a_date_is_watched_too() {
        Caller.STAFF
                .posts("removal-orders", Orders.without("/removal"))
                .then()
                .statusCode(201)
                .body("removal", nullValue());
    }

    @Test
    void a_reference_that_is_taken_is_a_conflict() {
        var order = Orders.example(Caller.unique("QC"));
        Caller.STAFF.posts("removal-orders", order).then().statusCode(201);
        Problems.of(Caller.STAFF.posts("removal-orders", order)).is(409, "/reference", "is taken by another order");
    }

    @Test
    void another_organization_may_use_the_same_reference() {
        var order = Orders.example(Caller.unique("QC"));
        Caller.STAFF.posts("removal-orders", order).then().statusCode(201);
        Caller.STRANGER.posts("removal-orders", order).then().statusCode(201);
    }

    @Test
    void a_patch_changes_what_it_names_and_takes_away_what_it_nulls() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF
                .asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"kind\": null, \"registry\": \"CA-ON\", \"chainConfirmed\": false}")
                .patch(Caller.API + order)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("kind", nullValue())
                .body("registry", equalTo("CA-ON"))
                .body("chainConfirmed", equalTo(false))
                .body("jurisdiction", equalTo("ca"))
                .body("revision", equalTo(2))
                .body("filings", hasSize(2));
    }

    @Test
    void what_has_an_address_of_its_own_is_not_changed_by_a_patch() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STAFF.patches(
                        order, 1, "{\"removal\": null, \"contacts\": [], \"dueDte\": null, \"revision\": 7}"))
                .is(422, "/removal", "is changed at /api/v1/removal-orders/{id}/removal")
                .and("/contacts", "is changed at /api/v1/removal-orders/{id}/contacts")
                .and("/dueDte", "is not a known field")
                .and("/revision", "is not a known field")
                .andNoMore();
        Caller.STAFF.gets(order).then().header("ETag", "\"1\"");
    }

    @Test
    void a_patch_that_takes_away_the_reference_is_refused() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STAFF.patches(order, 1, "{\"reference\": null}"))
                .is(422, "/reference", "is required")
                .andNoMore();
    }

    @Test
    void a_list_goes_on_behind_its_next_and_shows_everything_once() {
        var prefix = Caller.unique("LIST");
        for (int n = 0; n < 5; n++) {
            Caller.STAFF
                    .posts("removal-orders", Orders.example(prefix + "-" + n))
                    .then()
                    .statusCode(201);
        }
        var seen = new ArrayList<String>();
        var next = Caller.ORDERS + "?limit=2&q=" + prefix;
        while (next != null) {
            var page = Caller.VIEWER.asks().get(next).then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.reference"));
            var link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("next") == null);
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(seen).containsExactly(prefix + "-4", prefix + "-3", prefix + "-2", prefix + "-1", prefix + "-0");
    }

    @Test
    void a_list_is_narrowed_by_standing_day_and_text() {
        var reference = Caller.unique("Search");
        Caller.STAFF.posts("removal-orders", Orders.example(reference)).then().statusCode(201);
        var found = "removal-orders?q=" + reference.toUpperCase(Locale.ROOT);
        Caller.VIEWER.gets(found).then().body("items.reference", contains(reference));
        Caller.VIEWER
                .gets(found + "&standing=lost&removalBefore=2026-11-28")
                .then()
                .body("items.reference", contains(reference));
        Caller.VIEWER.gets(found + "&standing=closed").then().body("items", hasSize(0));
        Caller.VIEWER.gets(found + "&removalBefore=2026-11-27").then().body("items", hasSize(0));
        Caller.STRANGER.gets(found).then().body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void a_closed_order_is_watched_and_changed_no_more() {
        var order = Caller.COUNSEL.registersAnOrder();
        Caller.COUNSEL
                .closesWithAnother(order, "{\"reason\": \"granted\", \"note\": \"on humanitarian grounds\"}")
                .then()
                .header("ETag", "\"3\"")
                .body("standing", equalTo("closed"))
                .body("nextReviewAt", nullValue())
                .body("closure.reason", equalTo("granted"))
                .body("closure.note", equalTo("on humanitarian grounds"))
                .body("closure.by", equalTo("COUNSEL"));
        Problems.of(Caller.COUNSEL.patches(order, 3, "{\"kind\": \"exclusion-order\"}"))
                .is(409)
                .says("the order is closed; its watch has ended");
        Problems.of(Caller.COUNSEL.posts(order + "/closure", "{\"reason\": \"granted\"}"))
                .is(409);
    }

    @Test
    void a_closure_needs_its_reason_as_a_code() {
        var order = Caller.COUNSEL.registersAnOrder();
        Problems.of(Caller.COUNSEL.posts(order + "/closure", "{}"))
                .is(422, "/reason", "is required")
                .andNoMore();
        Problems.of(Caller.COUNSEL.posts(order + "/closure", "{\"reason\": \"He left.\"}"))
                .is(422)
                .and(
                        "/reason",
                        "must be a code such as departure-order: small letters, digits and hyphens, at most 64");
    }

    @Test
    void an_id_that_is_none_is_no_order() {
        Problems.of(Caller.VIEWER.gets("removal-orders/first")).is(404);
        Problems.of(Caller.VIEWER.gets("removal-orders/00000000-0000-0000-0000-000000000000"))
                .is(404)
                .says("removal order not found");
        Caller.VIEWER.gets("removal-orders/first").then().body("instance", endsWith("/removal-orders/first"));
    }
}
