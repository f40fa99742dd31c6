package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened to an order, and the deadlines that follow, by the packs that the service carries. It is November 9, 2026. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class EventsTest {
    private static final String LEAVE = "items.find { it.rule == 'ca-aljr-15' }.";
    private static final String DECIDED = """
            {"event": "rad-decision-received", "on": "2026-11-06", "how": "mail"}""";

    @Test
    void an_event_is_recorded_and_its_deadlines_follow_with_both_days_and_their_source() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF
                .posts(order + "/events", DECIDED)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", startsWith("http"))
                .body("event", equalTo("rad-decision-received"))
                .body("on", equalTo("2026-11-06"))
                .body("at", nullValue())
                .body("how", equalTo("mail"))
                .body("recordedAt", equalTo("2026-11-09T13:00:00Z"))
                .body("recordedBy", equalTo("STAFF"));
        Caller.VIEWER
                .gets(order + "/deadlines")
                .then()
                .statusCode(200)
                .body(LEAVE + "event", equalTo("rad-decision-received"))
                .body(LEAVE + "trigger", equalTo("2026-11-06"))
                .body(LEAVE + "safeDay", equalTo("2026-11-20"))
                .body(LEAVE + "arguableDay", equalTo("2026-11-23"))
                .body(LEAVE + "safeAt", nullValue())
                .body(LEAVE + "zone", equalTo("America/Toronto"))
                .body(LEAVE + "status", equalTo("open"))
                .body(LEAVE + "converted", equalTo(false))
                .body(LEAVE + "watched", equalTo(true))
                .body(LEAVE + "staysRemoval", equalTo("only-if-on-time"))
                .body(LEAVE + "authority", startsWith("IRPA"))
                .body(LEAVE + "confidence", equalTo("A"))
                .body(LEAVE + "steps", hasItem("Fri Nov 6, 2026 is day 0: the day of the event is not counted."))
                .body(LEAVE + "pack", startsWith("ca 20"));
    }

    @Test
    void deadlines_speak_the_reader_s_language() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.posts(order + "/events", DECIDED).then().statusCode(201);
        for (var wish : Map.of(
                        "fr-CA,en;q=0.5",
                        "Demande d'autorisation",
                        "es",
                        "Solicitud de autorización",
                        "de",
                        "Application for leave")
                .entrySet()) {
            Caller.VIEWER
                    .asks()
                    .header("Accept-Language", wish.getKey())
                    .get(Caller.API + order + "/deadlines")
                    .then()
                    .statusCode(200)
                    .body(LEAVE + "name", startsWith(wish.getValue()));
        }
    }

    @Test
    void everybody_is_told_of_the_deadline_with_old_new_and_why() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.posts(order + "/events", DECIDED).then().statusCode(201);
        var id = order.substring("removal-orders/".length());
        var moved = "items.find { it.kind == 'date-moved' }.";
        Caller.VIEWER
                .gets("alerts?order=" + id)
                .then()
                .statusCode(200)
                .body(moved + "target", equalTo("ca-aljr-15"))
                .body(moved + "details.before", nullValue())
                .body(moved + "details.now.safeDay", equalTo("2026-11-20"))
                .body(moved + "details.why.because", equalTo("event-recorded"))
                .body(moved + "details.why.to", equalTo("rad-decision-received"))
                .body(moved + "details.deadline.authority", startsWith("IRPA"))
                .body("items.findAll { it.kind == 'approach' }.target", hasItems("ca-aljr-15", "removal"));
        Caller.VIEWER
                .gets(order + "/schedule")
                .then()
                .body("alerts.findAll { it.target == 'ca-aljr-15' }.rung", hasItems("P10D", "P7D", "P1D", "PT3H"));
        Caller.VIEWER.gets(order + "/history").then().body("items.event", hasItem("event-recorded"));
    }

    @Test
    void what_was_recorded_in_error_is_taken_back_under_its_etag() {
        var order = Caller.STAFF.registersAnOrder();
        var event = record(order, DECIDED);
        var at = order + "/events/" + event;
        Caller.VIEWER.gets(at).then().statusCode(200).header("ETag", "\"2\"").body("id", equalTo(event));
        Problems.of(Caller.STAFF.asks().delete(Caller.API + at)).is(428);
        Problems.of(Caller.STAFF.deletes(at, 1)).is(412);
        Caller.STAFF.deletes(at, 2).then().statusCode(204).header("ETag", "\"3\"");
        Problems.of(Caller.STAFF.deletes(at, 3)).is(404);
        Caller.VIEWER.gets(order + "/events").then().header("ETag", "\"3\"").body("items", empty());
        Caller.VIEWER.gets(order + "/deadlines").then().body("items", empty());
        Caller.VIEWER
                .gets(order + "/history")
                .then()
                .body("items.event", hasItems("event-recorded", "event-taken-back"));
        record(order, DECIDED.replace("2026-11-06", "2026-11-05"));
        var id = order.substring("removal-orders/".length());
        var latest = "items.find { it.kind == 'date-moved' && it.target == 'ca-aljr-15' }.details.";
        Caller.VIEWER
                .gets("alerts?order=" + id)
                .then()
                .body(
                        "items.findAll { it.target == 'ca-aljr-15' && it.kind == 'date-moved' }.details.course",
                        contains("runs", "gone", "runs"))
                .body(latest + "before.arguableDay", equalTo("2026-11-23"))
                .body(latest + "now.arguableDay", equalTo("2026-11-20"));
    }

    @Test
    void a_repeated_request_records_once() {
        var order = Caller.STAFF.registersAnOrder();
        var key = Caller.unique("key");
        for (var replayed : new String[] {null, "true"}) {
            var answer = Caller.STAFF
                    .asks()
                    .header("Idempotency-Key", key)
                    .body(DECIDED)
                    .post(Caller.API + order + "/events");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.header("Idempotent-Replayed")).isEqualTo(replayed);
        }
        Caller.VIEWER.gets(order + "/events").then().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on": "2026-11-06"} | 422 | /event | is required
            {"event": "released"} | 422 | /on | is required
            {"event": "rad-decision-received", "on": "2026-11-06", "onn": 1} | 422 | /onn | is not a known field
            {"event": "rad-decision-received", "on": 20261106} | 400 | /on | must be text
            {"event": "rad-decision-received", "on": "2026-11-31"} | 422 | /on | must be a calendar date such as 2026-11-27, from 1900 on
            {"event": "rad-decision-received", "on": "2026-11-10"} | 422 | /on | must not be in the future; it is 2026-11-09 in America/Toronto
            {"event": "rad-decision-received", "on": "1966-11-08"} | 422 | /on | lies more than 60 years back
            {"event": "rad-decision-received", "on": "2026-11-09", "at": "08:01"} | 422 | /at | must not be in the future
            {"event": "rad-decision-received", "on": "2026-03-08", "at": "02:30"} | 422 | /at | does not exist on that day in America/Toronto: the clocks are put forward over it
            {"event": "rad-decision-received", "on": "2026-11-06", "how": "pigeon"} | 422 | /how | must be in-person, mail, email, courier, registered or fax
            {"event": "detained", "on": "2026-11-06", "how": "mail"} | 422 | /how | is no way for which a rule says when this event counts as received; expected one of in-person
            {"event": "released", "on": "2026-11-06"} | 422 | /event | needs a detention before it; record detained first
            """)
    void an_event_that_cannot_have_happened_so_is_refused(String body, int status, String pointer, String detail) {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STAFF.posts(order + "/events", body))
                .is(status, pointer, detail)
                .andNoMore();
        Caller.VIEWER.gets(order + "/events").then().header("ETag", "\"1\"").body("items", empty());
    }

    @Test
    void an_event_that_no_rule_knows_is_refused_with_those_that_are_known() {
        var order = Caller.STAFF.registersAnOrder();
        var answer =
                Caller.STAFF.posts(order + "/events", "{\"event\": \"rad-decision-recieved\", \"on\": \"2026-11-06\"}");
        Problems.of(answer).is(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/event");
        assertThat(answer.<String>path("errors[0].detail"))
                .startsWith("is no event that the rules of this jurisdiction know; expected one of ")
                .contains("rad-decision-received", "departure-order-enforceable", "released", "departed");
    }

    @Test
    void a_release_needs_its_detention_before_it_and_keeps_it() {
        var order = Caller.STAFF.registersAnOrder();
        var detained = record(order, "{\"event\": \"detained\", \"on\": \"2026-11-05\", \"at\": \"14:30\"}");
        Problems.of(Caller.STAFF.posts(order + "/events", "{\"event\": \"released\", \"on\": \"2026-11-04\"}"))
                .is(422, "/on", "lies before the detention; where both fell on one day, give their hours")
                .andNoMore();
        record(order, "{\"event\": \"released\", \"on\": \"2026-11-06\"}");
        Problems.of(Caller.STAFF.deletes(order + "/events/" + detained, 3))
                .is(409)
                .says("a release is recorded after this detention; take the release back first");
        Problems.of(Caller.STAFF.posts(order + "/events", "{\"event\": \"released\", \"on\": \"2026-11-06\"}"))
                .is(409)
                .says("/event is recorded already for that time");
    }

    @Test
    void the_departure_clock_pauses_in_detention_and_runs_on_after_it() {
        var order = Caller.STAFF.registersAnOrder();
        var departure = "items.find { it.rule == 'ca-departure-30' }.";
        record(order, "{\"event\": \"departure-order-enforceable\", \"on\": \"2026-10-20\"}");
        Caller.VIEWER.gets(order + "/deadlines").then().body(departure + "safeDay", equalTo("2026-11-19"));
        record(order, "{\"event\": \"detained\", \"on\": \"2026-11-02\", \"at\": \"14:30\"}");
        Caller.VIEWER
                .gets(order + "/deadlines")
                .then()
                .body(departure + "status", equalTo("paused"))
                .body(departure + "safeDay", nullValue())
                .body(departure + "pausedSince", equalTo("2026-11-02"))
                .body(departure + "daysLeft", equalTo(17))
                .body("items.find { it.rule == 'ca-det-48h' }.safeAt", equalTo("2026-11-04T14:30:00-05:00"));
        record(order, "{\"event\": \"released\", \"on\": \"2026-11-07\"}");
        Caller.VIEWER
                .gets(order + "/deadlines")
                .then()
                .body(departure + "status", equalTo("open"))
                .body(departure + "safeDay", equalTo("2026-11-23"))
                .body(departure + "arguableDay", equalTo("2026-11-25"));
    }

    @Test
    void a_departure_order_whose_days_are_over_is_shown_as_converted() {
        var order = Caller.STAFF.registersAnOrder();
        var departure = "items.find { it.rule == 'ca-departure-30' }.";
        record(order, "{\"event\": \"departure-order-enforceable\", \"on\": \"2026-10-09\"}");
        Caller.VIEWER
                .gets(order + "/deadlines")
                .then()
                .body(departure + "safeDay", equalTo("2026-11-08"))
                .body(departure + "status", equalTo("passed"))
                .body(departure + "converted", equalTo(true));
    }

    @Test
    void a_stay_that_is_lifted_leaves_its_days_among_the_events() {
        var order = Caller.STAFF.registersAnOrder();
        record(order, "{\"event\": \"departure-order-enforceable\", \"on\": \"2026-11-02\"}");
        Caller.COUNSEL
                .puts(order + "/stay", 2, "{\"authority\": \"Federal Court\"}")
                .then()
                .statusCode(200);
        Caller.VIEWER
                .gets(order + "/deadlines")
                .then()
                .body("items.find { it.rule == 'ca-departure-30' }.status", equalTo("paused"));
        Caller.COUNSEL.deletes(order + "/stay", 3).then().statusCode(204);
        Caller.VIEWER
                .gets(order + "/events")
                .then()
                .body("items.event", contains("departure-order-enforceable", "stay-granted", "stay-ended"))
                .body("items.on", contains("2026-11-02", "2026-11-09", "2026-11-09"));
    }

    @Test
    void a_filing_may_aim_at_a_deadline_and_meets_it() {
        var order = Caller.STAFF.registersAnOrder();
        record(order, DECIDED);
        var filing = Caller.STAFF
                .posts(order + "/filings", "{\"code\": \"judicial-review\", \"target\": \"ca-aljr-15\"}")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Caller.STAFF
                .patches("filings/" + filing, 1, "{\"status\": \"complete\", \"completedOn\": \"2026-11-09\"}")
                .then()
                .statusCode(200);
        Caller.VIEWER
                .gets(order + "/deadlines")
                .then()
                .body(LEAVE + "status", equalTo("met"))
                .body(LEAVE + "metOn", equalTo("2026-11-09"))
                .body(LEAVE + "metBy", equalTo("judicial-review"));
        Problems.of(Caller.STAFF.posts(order + "/filings", "{\"code\": \"other\", \"target\": \"ca-aljr-99\"}"))
                .is(
                        422,
                        "/target",
                        "is not known; expected removal, the id of a gate, or that of a deadline rule of this jurisdiction")
                .andNoMore();
    }

    @Test
    void what_cannot_be_computed_is_shown_and_told() {
        var id = Caller.STAFF
                .posts("removal-orders", Orders.with("/registry", "\"CA-XX\""))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        record("removal-orders/" + id, DECIDED);
        Caller.VIEWER
                .gets("removal-orders/" + id + "/deadlines")
                .then()
                .body(LEAVE + "status", equalTo("unknown"))
                .body(LEAVE + "safeDay", nullValue())
                .body(LEAVE + "cannot", startsWith("registry is not known; expected one of "));
        var told = "items.find { it.kind == 'date-moved' && it.target == 'ca-aljr-15' }.";
        Caller.VIEWER
                .gets("alerts?order=" + id)
                .then()
                .body(told + "severity", equalTo("notice"))
                .body(told + "details.course", equalTo("unknown"))
                .body(told + "details.cannot", endsWith("CA-YT"));
    }

    private static String record(String order, String event) {
        return Caller.STAFF
                .posts(order + "/events", event)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
