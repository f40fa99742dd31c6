package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Targets before today, and days in the wrong order: refused by name or seen as lost, and never quietly green. Today is 9 November 2026. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class PassedTargetsTest {
    private static final String PAST =
            "{\"date\": \"2026-11-08\", \"zone\": \"America/Toronto\", \"reason\": \"moved\"}";
    private static final String PASSED = "lies in the past; expected 2026-11-09 or later";
    private static final String BACKWARDS =
            "{\"code\": \"marriage-certificate\", \"status\": \"complete\", \"startedOn\": \"2026-10-30\", \"completedOn\": \"2026-10-29\"}";
    private static final String BEFORE = "must not be before startedOn";

    @Test
    void a_removal_before_today_is_refused_wherever_it_is_said() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.refused(422, "/removal/date", "\"2026-11-08\"", "/removal/date", PASSED);
        Problems.of(Caller.STAFF.puts(order + "/removal", 1, PAST))
                .is(422, "/date", PASSED)
                .andNoMore();
        Problems.of(Caller.VIEWER.posts(order + "/what-if", "{\"removal\": " + PAST + "}"))
                .is(422, "/removal/date", PASSED)
                .andNoMore();
        Problems.of(Caller.STAFF.patches(order, 1, "{\"removal\": " + PAST + "}"))
                .is(422);
        Caller.VIEWER.gets(order).then().body("removal.date", equalTo("2026-11-27"));
    }

    @Test
    void the_day_of_the_removal_is_read_where_the_removal_is() {
        // At 13:00 UTC on the 9th it is already the 10th on Kiritimati, 14 hours ahead.
        var order = Orders.tree(Orders.example(Caller.unique("QC")));
        ((ObjectNode) order.at("/removal")).put("date", "2026-11-09").put("zone", "Pacific/Kiritimati");
        Problems.of(Caller.STAFF.posts("removal-orders", order.toString()))
                .is(422, "/removal/date", "lies in the past; expected 2026-11-10 or later");
    }

    @Test
    void a_filing_that_is_complete_before_it_was_begun_is_refused_wherever_it_is_said() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.refused(422, "/filings/0", BACKWARDS, "/filings/0/completedOn", BEFORE);
        Problems.of(Caller.VIEWER.posts(order + "/what-if", "{\"filings\": [" + BACKWARDS + "]}"))
                .is(422, "/filings/0/completedOn", BEFORE)
                .andNoMore();
        var filing = Caller.VIEWER.gets(order).then().extract().<String>path("filings[0].id");
        Problems.of(Caller.STAFF.patches(
                        "filings/" + filing, 1, "{\"status\": \"complete\", \"completedOn\": \"2026-10-29\"}"))
                .is(422, "/completedOn", BEFORE)
                .andNoMore();
        Caller.VIEWER.gets(order).then().body("filings[0].status", equalTo("pending"));
    }

    @Test
    void a_filing_that_aims_at_a_gate_which_has_closed_is_lost_and_says_why() {
        var order = Orders.tree(Orders.example(Caller.unique("QC")));
        ((ObjectNode) order.at("/removal")).put("date", "2026-11-11");
        order.set(
                "filings",
                Orders.value("[{\"code\": \"stay-motion\", \"target\": \"stay-motion-ordinary\","
                        + " \"estimate\": {\"optimistic\": 0, \"likely\": 0, \"pessimistic\": 0}}]"));
        var made = Caller.STAFF.posts("removal-orders", order.toString());
        made.then().statusCode(201).body("standing", equalTo("lost"));
        var told = Caller.VIEWER
                .gets("removal-orders/" + made.path("id") + "/assessment")
                .then()
                .statusCode(200)
                .body("standing", equalTo("lost"))
                .extract();
        assertThat(told.<List<String>>path("why").get(0))
                .isEqualTo("The motion for a stay of removal is not complete; the last day in time was Wed Nov 4, 2026"
                        + " (\"Last ordinary day for a stay motion\").");
        assertThat(told.<List<Map<String, Object>>>path("gates")).anySatisfy(gate -> assertThat(gate)
                .containsEntry("id", "stay-motion-ordinary")
                .containsEntry("passed", true));
        Caller.VIEWER.gets("plan").then().body("today.order", hasItem(made.<String>path("id")));
    }
}
