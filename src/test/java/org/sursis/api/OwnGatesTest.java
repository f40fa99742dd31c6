package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates as what filings must beat, and counsel's word on the chain, seen on 9 November 2026, eight in the morning in Toronto. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class OwnGatesTest {
    private static final String HEARING = "{\"id\": \"stay-hearing\", \"title\": \"Hearing\", \"date\": \"2026-11-24\","
            + " \"time\": \"14:00\", \"zone\": \"America/Toronto\", \"authority\": \"IMM-1-26\"}";

    @Test
    void a_gate_of_counsels_own_stands_among_those_of_the_pack() {
        var order = withGates(HEARING);
        Caller.VIEWER
                .gets(order)
                .then()
                .body("gates", hasItems(Orders.MAPPER.convertValue(Orders.value(HEARING), Object.class)));
        Caller.VIEWER
                .gets(order + "/assessment")
                .then()
                .body(
                        "gates.id",
                        contains(
                                "deferral-request-out",
                                "deferral-answer-chase",
                                "stay-motion-ordinary",
                                "stay-motion-lenient",
                                "stay-hearing",
                                "stay-motion-urgent-letter",
                                "stay-motion-ex-parte"))
                .body("gates[4].at", equalTo("2026-11-24T14:00:00-05:00"))
                .body("gates[4].authority", equalTo("IMM-1-26"))
                .body("gates[4].confidence", nullValue())
                .body("gates.passed", equalTo(List.of(false, false, false, false, false, false, false)));
    }

    @Test
    void a_filing_that_aims_at_a_gate_is_reckoned_and_warned_of_against_it() {
        var order = withGates(HEARING);
        aims(order, "affidavit", "stay-hearing", "{\"optimistic\": 1, \"likely\": 2, \"pessimistic\": 3}");
        aims(order, "stay-motion", "stay-motion-ordinary", "{\"optimistic\": 20, \"likely\": 25, \"pessimistic\": 30}");
        var told = Caller.VIEWER.gets(order + "/assessment").then().extract();
        assertThat(told.<String>path("filings.find { it.code == 'affidavit' }.latestSafe"))
                .isEqualTo("2026-11-24");
        assertThat(told.<List<String>>path("why"))
                .contains(
                        "Even on a fast path (5 %) the motion for a stay of removal is complete only on Thu Dec 10, 2026; the last day"
                                + " in time is Fri Nov 20, 2026 (\"Last ordinary day for a stay motion\").");
        Caller.VIEWER
                .gets(order + "/schedule")
                .then()
                .body(
                        "alerts.findAll { it.target == 'stay-hearing' }.rung",
                        contains("P14D", "P10D", "P7D", "P5D", "P3D", "P2D", "P1D", "PT12H", "PT6H", "PT3H", null))
                .body(
                        "alerts.findAll { it.kind == 'gate-closed' }.target",
                        hasItems("stay-hearing", "stay-motion-ordinary"));
    }

    @Test
    void counsels_word_on_the_chain_holds_for_its_links_and_no_others() {
        var order = Caller.STAFF.registersAnOrder();
        var filings = Caller.VIEWER.gets(order).then().extract().<List<String>>path("filings.id");
        var certificate = "filings/" + filings.get(0);
        Caller.STAFF
                .patches(certificate, 1, "{\"title\": \"Acte\", \"expectedOn\": \"2026-11-20\"}")
                .then()
                .statusCode(200);
        Caller.VIEWER.gets(order).then().body("chainConfirmed", equalTo(true));
        aims(order, "photographs", "removal", "{\"optimistic\": 1, \"likely\": 2, \"pessimistic\": 3}");
        Caller.VIEWER.gets(order).then().body("chainConfirmed", equalTo(false));
        confirmed(order);
        Caller.STAFF
                .patches(certificate, 2, "{\"status\": \"abandoned\"}")
                .then()
                .statusCode(200);
        Caller.VIEWER.gets(order).then().body("chainConfirmed", equalTo(false)).body("standing", equalTo("unknown"));
        Caller.VIEWER
                .gets(order + "/history?limit=200")
                .then()
                .body(
                        "items.findAll { it.event == 'filing-added' || it.event == 'filing-changed' }.details.chainConfirmed",
                        equalTo(java.util.Arrays.asList(null, "false", "false")));
    }

    private static void confirmed(String order) {
        int revision = Caller.VIEWER.gets(order).then().extract().path("revision");
        Caller.COUNSEL
                .patches(order, revision, "{\"chainConfirmed\": true}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id | "removal" | /gates/0/id | is taken by the removal, a rule, or another gate of this order or its jurisdiction
            id | "ca-aljr-15" | /gates/0/id | is taken by the removal, a rule, or another gate of this order or its jurisdiction
            id | "stay-motion-ordinary" | /gates/0/id | is taken by the removal, a rule, or another gate of this order or its jurisdiction
            id | "Stay Hearing" | /gates/0/id | must be a code such as departure-order: small letters, digits and hyphens, at most 64
            title | null | /gates/0/title | is required
            date | "2026-11-08" | /gates/0/time | lies in the past
            date | "2031-11-10" | /gates/0/date | lies more than 5 years ahead
            date | "2026-02-30" | /gates/0/date | must be a calendar date such as 2026-11-27, from 1900 on
            zone | "UTC+5" | /gates/0/zone | must be an IANA region such as America/Toronto that this service knows; a fixed offset is no place
            hour | "14:00" | /gates/0/hour | is not a known field
            """)
    void a_gate_that_says_nothing_sound_is_refused(String field, String value, String at, String detail) {
        var gate = Orders.tree(HEARING);
        gate.set(field, Orders.value(value));
        var order = Orders.with("/gates", "[" + gate + "]");
        Problems.of(Caller.STAFF.posts("removal-orders", order))
                .is(422, at, detail)
                .andNoMore();
    }

    @Test
    void a_gate_stays_while_filings_aim_at_it_and_one_that_closed_may_stay_too() {
        var order = withGates(HEARING);
        aims(order, "affidavit", "stay-hearing", "{\"optimistic\": 1, \"likely\": 2, \"pessimistic\": 3}");
        Problems.of(Caller.STAFF.patches(order, 2, "{\"gates\": []}"))
                .is(422, "/gates", "must keep stay-hearing: the filing affidavit aims at it")
                .andNoMore();
        Problems.of(Caller.STAFF.patches(order, 2, "{\"gates\": [" + HEARING + ", " + HEARING + "]}"))
                .is(
                        422,
                        "/gates/1/id",
                        "is taken by the removal, a rule, or another gate of this order or its jurisdiction")
                .andNoMore();
        var later = HEARING.replace("14:00", "15:30");
        Caller.STAFF
                .patches(order, 2, "{\"gates\": [" + later + "]}")
                .then()
                .statusCode(200)
                .body("gates[0].time", equalTo("15:30"));
    }

    @Test
    void gates_can_go_again() {
        Caller.STAFF
                .patches(withGates(HEARING), 1, "{\"gates\": null}")
                .then()
                .statusCode(200)
                .body("gates", empty());
    }

    private static String withGates(String gate) {
        var id = Caller.STAFF
                .posts("removal-orders", Orders.with("/gates", "[" + gate + "]"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return "removal-orders/" + id;
    }

    private static void aims(String order, String code, String target, String estimate) {
        Caller.STAFF
                .posts(
                        order + "/filings",
                        "{\"code\": \"" + code
                                + "\", \"status\": \"pending\", \"startedOn\": \"2026-11-09\", \"target\": \"" + target
                                + "\", \"estimate\": " + estimate + "}")
                .then()
                .statusCode(201);
    }
}
