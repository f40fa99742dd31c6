package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was said and will be said about an order, how it went, and what was answered. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class ToldTest {

    @Test
    void the_schedule_tells_every_alert_to_come_with_the_people_it_goes_to() {
        var order = Caller.STAFF.registersAnOrder();
        var alerts = Caller.VIEWER
                .gets(order + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(alerts.<String>getList("alerts.rung")).contains("P10D", "P7D", "PT12H", "PT3H");
        assertThat(alerts.<String>getList("alerts.at"))
                .isSorted()
                .contains("2026-11-17T13:00:00Z", "2026-11-26T17:00:00Z");
        assertThat(alerts.getMap("alerts.find { it.rung == 'P10D' }"))
                .containsEntry("kind", "approach")
                .containsEntry("target", "removal")
                .containsEntry("severity", "critical");
        assertThat(alerts.<String>getList("alerts.find { it.rung == 'P10D' }.contacts.name"))
                .contains("Counsel");
    }

    @Test
    void an_alert_is_listed_shown_answered_and_answered_again_with_the_same_result() {
        var order = urgentOrder();
        var id = openAlert(order);
        Caller.VIEWER
                .gets("alerts/" + id)
                .then()
                .statusCode(200)
                .body("order", equalTo(order.substring(15)))
                .body("open", equalTo(true))
                .body("acknowledgement", nullValue());
        var first = Caller.STAFF
                .posts("alerts/" + id + "/acknowledgement", "{\"answer\": \"have-it\", \"note\": \"on it\"}")
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("acknowledgement.answer", equalTo("have-it"))
                .body("acknowledgement.by", equalTo("STAFF"))
                .body("acknowledgement.note", equalTo("on it"))
                .extract()
                .asString();
        var again = Caller.STAFF
                .posts("alerts/" + id + "/acknowledgement", "{\"answer\": \"have-it\"}")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        Caller.VIEWER
                .gets("alerts?open=true&order=" + order.substring(15))
                .then()
                .body("items", hasSize(0));
        Caller.VIEWER
                .gets("alerts?open=false&order=" + order.substring(15))
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void an_answer_with_more_to_it_or_by_another_is_no_repetition() {
        var id = openAlert(urgentOrder());
        var address = "alerts/" + id + "/acknowledgement";
        Caller.STAFF
                .posts(address, "{\"answer\": \"filed\"}")
                .then()
                .statusCode(200)
                .body("acknowledgement.proof", nullValue());
        Caller.STAFF
                .posts(address, "{\"answer\": \"filed\", \"proof\": \"IMM-1-26\"}")
                .then()
                .statusCode(200)
                .body("acknowledgement.proof", equalTo("IMM-1-26"));
        Caller.COUNSEL
                .posts(address, "{\"answer\": \"filed\"}")
                .then()
                .statusCode(200)
                .body("acknowledgement.by", equalTo("COUNSEL"))
                .body("acknowledgement.proof", nullValue());
        Problems.of(Caller.STAFF.posts(address, "{\"answer\": \"have-it\", \"proof\": \"IMM-1-26\"}"))
                .is(422, "/proof", "belongs to filed alone")
                .andNoMore();
    }

    @Test
    void an_answer_is_one_of_four_words() {
        var id = openAlert(urgentOrder());
        Problems.of(Caller.STAFF.posts("alerts/" + id + "/acknowledgement", "{\"answer\": \"ok\"}"))
                .is(422, "/answer", "must be have-it, filed, date-changed or not-mine")
                .andNoMore();
        Problems.of(Caller.STAFF.posts("alerts/" + id + "/acknowledgement", "{}"))
                .is(422, "/answer", "is required")
                .andNoMore();
    }

    @Test
    void another_organization_neither_sees_nor_answers_an_alert() {
        var id = openAlert(urgentOrder());
        Problems.of(Caller.STRANGER.gets("alerts/" + id)).is(404);
        Problems.of(Caller.STRANGER.posts("alerts/" + id + "/acknowledgement", "{\"answer\": \"have-it\"}"))
                .is(404);
        Caller.STRANGER.gets("alerts").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void deliveries_are_listed_with_every_attempt() {
        var order = urgentOrder();
        var id = order.substring(15);
        Caller.VIEWER
                .gets("deliveries?order=" + id + "&state=sent")
                .then()
                .statusCode(200)
                .body("items.order", everyItem(equalTo(id)))
                .body("items.channel", hasItem("email"))
                .body("items.address", hasItem("counsel@example.org"))
                .body("items[0].attempts", hasSize(1))
                .body("items[0].attempts[0].number", equalTo(1))
                .body("items[0].attempts[0].result", equalTo("sent"));
        Caller.VIEWER.gets("deliveries?order=" + id + "&state=dead").then().body("items", hasSize(0));
        Caller.STRANGER.gets("deliveries?order=" + id).then().body("items", hasSize(0));
    }

    @Test
    void the_history_begins_with_who_registered_the_order() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.posts(order + "/confirmation", "").then().statusCode(200);
        var history = Caller.VIEWER
                .gets(order + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(history.getString("items[0].event")).isEqualTo("order-registered");
        assertThat(history.getString("items[0].who")).isEqualTo("STAFF");
        assertThat(history.<String>getList("items.event")).contains("removal-confirmed");
        assertThat(history.<String>getList("items.at")).isSorted();
    }

    @Test
    void a_history_goes_on_behind_its_next() {
        var order = Caller.STAFF.registersAnOrder();
        var next = Caller.VIEWER
                .gets(order + "/history?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("next");
        Caller.VIEWER
                .gets(order + "/history?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void the_watch_counts_what_is_open_and_misses_nothing() {
        Caller.STAFF.registersAnOrder();
        var watch = Caller.VIEWER.gets("watch").then().statusCode(200).extract().jsonPath();
        assertThat(watch.getMap("").keySet())
                .isEqualTo(Set.of(
                        "openOrders",
                        "overdueReviews",
                        "undelivered",
                        "lateMessages",
                        "unownedDeaths",
                        "unwatchedOrders",
                        "unacknowledged",
                        "unreachableOrders",
                        "unprovenOrders",
                        "pausedSubscriptions",
                        "staleDates",
                        "lastReviewAt",
                        "nextReviewAt"));
        assertThat(watch.getInt("openOrders")).isPositive();
        assertThat(watch.getInt("overdueReviews")).isZero();
        Caller.STRANGER.gets("watch").then().statusCode(200).body("overdueReviews", equalTo(0));
    }

    @Test
    void the_kinds_and_severities_of_alerts_are_codes() {
        var order = urgentOrder();
        Caller.VIEWER
                .gets("alerts?order=" + order.substring(15))
                .then()
                .body("items.kind", hasItem("watch-started"))
                .body(
                        "items.findAll { it.kind == 'approach' && it.target == 'removal' }.severity",
                        contains("critical"))
                .body("items.findAll { it.kind == 'gate-closed' }.severity", everyItem(equalTo("urgent")))
                .body("items.findAll { it.kind == 'gate-closed' }.details.gate.id", hasItem("stay-motion-ordinary"));
    }

    /** An order whose removal is so near that somebody must answer. */
    private static String urgentOrder() {
        var body = Orders.with("/removal/date", "\"2026-11-11\"");
        return "removal-orders/"
                + Caller.STAFF
                        .posts("removal-orders", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static String openAlert(String order) {
        List<String> open = Caller.VIEWER
                .gets("alerts?open=true&order=" + order.substring(15))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(open).isNotEmpty();
        return open.get(0);
    }
}
