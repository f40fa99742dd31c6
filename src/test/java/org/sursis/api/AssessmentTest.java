package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The race through the front door, for the design's example seen on 9 November 2026, eight in the morning in Toronto. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class AssessmentTest {

    @Test
    void an_order_says_how_its_filings_run_and_why() {
        var order = Caller.STAFF.registersAnOrder();
        var told =
                Caller.VIEWER.gets(order + "/assessment").then().statusCode(200).extract();
        assertThat(told.<String>path("asOf")).isEqualTo("2026-11-09");
        assertThat(told.<String>path("standing")).isEqualTo("lost");
        assertThat(told.<Integer>path("slack.businessDays")).isEqualTo(-16);
        assertThat(told.<String>path("bindingFiling")).isEqualTo("marriage-certificate");
        assertThat(told.<Float>path("probabilityInTime")).isEqualTo(0.035f);
        assertThat(told.<Map<String, Object>>path("filings[0]"))
                .containsEntry("code", "marriage-certificate")
                .containsEntry("status", "pending")
                .containsEntry("forecast", Map.of("p50", "2026-12-07", "p80", "2026-12-15", "p95", "2026-12-22"))
                .containsEntry("latestSafe", "2026-11-23")
                .containsEntry("basis", "estimate");
        assertThat(told.<List<String>>path("gates.id")).contains("stay-motion-ordinary", "stay-motion-ex-parte");
        assertThat(told.<String>path("gates.find { it.id == 'stay-motion-ordinary' }.at"))
                .isEqualTo("2026-11-21T00:00:00-05:00");
        assertThat(told.<List<String>>path("why"))
                .containsExactly(
                        "Even on a fast path (5 %) the spousal sponsorship is complete only on Fri Nov 27, 2026; the last day"
                                + " before the removal is Thu Nov 26, 2026.",
                        "At today's pace the marriage certificate comes on Tue Dec 15, 2026 (80 %), the last day on which it"
                                + " helps is Mon Nov 23, 2026: 16 business days too late.");
        Caller.VIEWER.gets(order).then().body("standing", equalTo("lost"));
    }

    @Test
    void the_sentences_come_in_the_readers_language() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.VIEWER
                .asks()
                .header("Accept-Language", "fr")
                .get("/api/v1/" + order + "/assessment")
                .then()
                .body("why[0]", startsWith("Même par la voie rapide (5 %), le parrainage"));
    }

    @Test
    void a_question_of_what_if_stands_beside_what_is_and_stores_nothing() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.VIEWER
                .posts(order + "/what-if", "{\"removal\": {\"date\": \"2027-03-26\", \"zone\": \"America/Toronto\"}}")
                .then()
                .statusCode(200)
                .body("now.standing", equalTo("lost"))
                .body("then.standing", equalTo("clear"));
        Caller.VIEWER
                .gets(order)
                .then()
                .header("ETag", "\"1\"")
                .body("removal.date", equalTo("2026-11-27"))
                .body("standing", equalTo("lost"));
    }

    @Test
    void what_could_not_be_stored_cannot_be_supposed() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(
                        Caller.VIEWER.posts(
                                order + "/what-if",
                                "{\"filings\": [{\"code\": \"marriage-certificate\", \"requires\": [\"spousal-sponsorship\"]}]}"))
                .is(422);
        Problems.of(Caller.VIEWER.posts(
                        order + "/what-if", "{\"removal\": {\"date\": \"2026-11-01\", \"zone\": \"America/Toronto\"}}"))
                .is(422, "/removal/date", "lies in the past; expected 2026-11-09 or later");
        Problems.of(Caller.VIEWER.posts(order + "/what-if", "{\"colour\": \"green\"}"))
                .is(422, "/colour", "is not a known field")
                .andNoMore();
    }

    @Test
    void the_plan_of_the_day_names_what_must_be_done_and_counts_the_rest() {
        var order = Caller.STAFF.registersAnOrder();
        var reference = Caller.VIEWER.gets(order).then().extract().<String>path("reference");
        Caller.VIEWER
                .gets("plan")
                .then()
                .statusCode(200)
                .body(
                        "today.find { it.reference == '" + reference + "' }.bindingFiling",
                        equalTo("marriage-certificate"))
                .body("today.find { it.reference == '" + reference + "' }.latestSafe", equalTo("2026-11-23"))
                .body("today.find { it.reference == '" + reference + "' }.office", equalTo("qc-offices"))
                .body(
                        "today.find { it.reference == '" + reference + "' }.officeTitle",
                        equalTo("Quebec government offices"));
    }

    @Test
    void the_plan_begins_with_what_closes_first_today_and_goes_on_by_slack() {
        var mark = Caller.unique("CLOSES");
        registers(mark + "-at-no-hour", "2026-11-27", "[]");
        registers(mark + "-at-nine", "2026-11-10", "[]");
        registers(
                mark + "-at-two",
                "2026-11-27",
                "[{\"id\": \"hearing\", \"title\": \"Hearing\", \"date\": \"2026-11-09\", \"time\": \"14:00\","
                        + " \"zone\": \"America/Toronto\"}]");
        var plan = Caller.VIEWER.gets("plan").then().statusCode(200).extract();
        var mine = "today.findAll { it.reference.startsWith('" + mark + "') }";
        assertThat(plan.<List<String>>path(mine + ".reference"))
                .containsExactly(mark + "-at-two", mark + "-at-nine", mark + "-at-no-hour");
        assertThat(plan.<List<String>>path(mine + ".closesAt"))
                .containsExactly("2026-11-09T19:00:00Z", "2026-11-10T02:00:00Z", null);
    }

    private static void registers(String reference, String removal, String gates) {
        var order = Orders.tree(Orders.example(reference));
        ((ObjectNode) order.at("/removal")).put("date", removal);
        order.set("gates", Orders.value(gates));
        Caller.STAFF.posts("removal-orders", order.toString()).then().statusCode(201);
    }

    @Test
    void lists_show_the_race_and_are_sorted_and_narrowed_by_slack() {
        var mark = Caller.unique("SLACK");
        registers(mark + "-late", 15, 25, 45);
        registers(mark + "-early", 1, 2, 3);
        registers(mark + "-tight", 5, 6, 9);
        var list = Caller.VIEWER
                .gets("removal-orders?sort=slack&q=" + mark)
                .then()
                .statusCode(200)
                .extract();
        assertThat(list.<List<String>>path("items.reference"))
                .containsExactly(mark + "-late", mark + "-tight", mark + "-early");
        assertThat(list.<List<Integer>>path("items.slack.businessDays")).isSorted();
        assertThat(list.<List<String>>path("items.assessedOn")).containsOnly("2026-11-09");
        assertThat(list.<List<String>>path("items.bindingFiling")).containsOnly("marriage-certificate");
        assertThat(list.<List<Float>>path("items.probabilityInTime")).isSorted();
        Caller.VIEWER
                .gets("removal-orders?slackBelow=0&q=" + mark)
                .then()
                .body("items.reference", equalTo(List.of(mark + "-late")));
        Problems.of(Caller.VIEWER.gets("removal-orders?sort=colour&slackBelow=few"))
                .is(400, "/sort", "must be newest, slack or removal")
                .and("/slackBelow", "must be a whole number of business days such as 0 or -3")
                .andNoMore();
    }

    private static void registers(String reference, int optimistic, int likely, int pessimistic) {
        var order = Orders.tree(Orders.example(reference));
        ((ObjectNode) order.at("/filings/0"))
                .put("startedOn", "2026-11-09")
                .putObject("estimate")
                .put("optimistic", optimistic)
                .put("likely", likely)
                .put("pessimistic", pessimistic);
        Caller.STAFF.posts("removal-orders", order.toString()).then().statusCode(201);
    }

    @Test
    void what_closes_today_stands_on_top_of_the_plan() {
        var mark = Caller.unique("PLAN");
        registers(mark + "-late", 15, 25, 45);
        var order = Orders.tree(Orders.example(mark + "-today"));
        order.set(
                "gates",
                Orders.value("[{\"id\": \"noon\", \"title\": \"Registry closes\", \"date\": \"2026-11-09\","
                        + " \"time\": \"12:00\", \"zone\": \"America/Toronto\"}]"));
        Caller.STAFF.posts("removal-orders", order.toString()).then().statusCode(201);
        var plan = Caller.VIEWER.gets("plan").then().statusCode(200).extract();
        assertThat(plan.<String>path("today[0].reference")).isEqualTo(mark + "-today");
        assertThat(plan.<String>path("today[0].closesAt")).isEqualTo("2026-11-09T17:00:00Z");
        assertThat(plan.<String>path("today.find { it.reference == '" + mark + "-late' }.closesAt"))
                .isNull();
    }

    @Test
    void a_closed_order_runs_no_more() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.COUNSEL.closesWithAnother(order, "{\"reason\": \"granted\"}");
        Problems.of(Caller.VIEWER.gets(order + "/assessment"))
                .is(409, "", "the order is closed; nothing runs any more");
    }
}
