package org.sursis.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Removal, stay, filings and escalation list, each at its own address. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class PartsOfAnOrderTest {
    private static final String NO_OFFICE = "is no calendar of this service; /api/v1/calendars lists them";

    @Test
    void the_removal_is_moved_earlier_at_once_and_later_with_a_reason() {
        var removal = Caller.STAFF.registersAnOrder() + "/removal";
        Caller.STAFF
                .puts(removal, 1, "{\"date\": \"2026-11-26\", \"time\": \"14:30\", \"zone\": \"America/Toronto\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("date", equalTo("2026-11-26"))
                .body("time", equalTo("14:30"))
                .body("source", equalTo("counsel"))
                .body("at", equalTo("2026-11-26T19:30:00Z"))
                .body("version", equalTo(2));
        var later = "{\"date\": \"2026-12-15\", \"zone\": \"America/Toronto\"%s}";
        Problems.of(Caller.STAFF.puts(removal, 2, later.formatted("")))
                .is(422, "/reason", "is needed when the date moves later")
                .andNoMore();
        Caller.STAFF
                .puts(removal, 2, later.formatted(", \"reason\": \"postponed by the officer\""))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("reason", equalTo("postponed by the officer"));
        Caller.VIEWER
                .gets(removal)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("date", equalTo("2026-12-15"));
    }

    @Test
    void the_removal_is_confirmed_at_either_address() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF
                .asks()
                .post(Caller.API + order + "/confirmation")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(1));
        Caller.STAFF
                .posts(order + "/removal/confirmation", "{}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        Problems.of(Caller.STAFF.posts(order + "/confirmation", "{\"date\": \"2026-11-20\"}"))
                .is(422, "/date", "is not a known field")
                .andNoMore();
        Problems.of(Caller.STAFF.asks().header("If-Match", "\"1\"").post(Caller.API + order + "/confirmation"))
                .is(412);
    }

    @Test
    void a_removal_that_is_not_known_is_not_there_and_not_confirmed() {
        var id = Caller.STAFF
                .posts("removal-orders", Orders.without("/removal"))
                .then()
                .extract()
                .<String>path("id");
        Problems.of(Caller.VIEWER.gets("removal-orders/" + id + "/removal")).is(404);
        Problems.of(Caller.STAFF.posts("removal-orders/" + id + "/confirmation", ""))
                .is(409);
    }

    @Test
    void a_stay_is_recorded_shown_and_lifted() {
        var order = Caller.COUNSEL.registersAnOrder();
        var stay = order + "/stay";
        Problems.of(Caller.VIEWER.gets(stay)).is(404);
        Caller.COUNSEL
                .puts(stay, 1, "{\"authority\": \"Federal Court, IMM-1-26\", \"until\": \"2026-12-24\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("authority", equalTo("Federal Court, IMM-1-26"))
                .body("until", equalTo("2026-12-24"));
        Caller.VIEWER.gets(order).then().body("standing", equalTo("stayed")).body("stay.until", equalTo("2026-12-24"));
        Caller.COUNSEL.deletes(stay, 2).then().statusCode(204).header("ETag", "\"3\"");
        Problems.of(Caller.COUNSEL.deletes(stay, 3)).is(404);
    }

    @Test
    void what_a_mistaken_stay_silenced_is_said_again_once_for_each_time_that_it_is_lifted() {
        var order = Caller.COUNSEL.registersAnOrder();
        var stay = order + "/stay";
        var open = "alerts?open=true&order=" + order.substring(15);
        Caller.VIEWER
                .gets(open)
                .then()
                .body("items.findAll { it.kind == 'approach' && it.target == 'removal' }", hasSize(1));
        for (int n = 0; n < 2; n++) {
            Caller.COUNSEL
                    .puts(stay, 1 + 2 * n, "{\"authority\": \"the wrong file\"}")
                    .then()
                    .statusCode(200);
            Caller.VIEWER.gets(open).then().body("items", hasSize(0));
            Caller.COUNSEL.deletes(stay, 2 + 2 * n).then().statusCode(204);
            var again = Caller.VIEWER
                    .gets(open)
                    .then()
                    .body(
                            "items.findAll { it.kind == 'approach' && it.target == 'removal' }.details.late",
                            contains("silenced"))
                    .body("items.findAll { it.kind == 'standing' }", hasSize(1))
                    .extract()
                    .<String>path("items.find { it.kind == 'approach' && it.target == 'removal' }.id");
            Caller.VIEWER
                    .gets("deliveries?order=" + order.substring(15))
                    .then()
                    .body("items.findAll { it.alerts.contains('" + again + "') }.channel", hasItems("email", "sms"))
                    .body("items.findAll { it.alerts.contains('" + again + "') }.state", not(hasItem("cancelled")));
        }
    }

    @Test
    void a_stay_that_is_over_already_is_refused() {
        var stay = Caller.COUNSEL.registersAnOrder() + "/stay";
        Problems.of(Caller.COUNSEL.puts(stay, 1, "{\"authority\": \"Minister\", \"until\": \"2026-11-01\"}"))
                .is(422);
        Problems.of(Caller.COUNSEL.puts(stay, 1, "{\"until\": \"soon\"}"))
                .is(422)
                .and("/authority", "is required")
                .and("/until", "must be a calendar date such as 2026-11-27, from 1900 on")
                .andNoMore();
    }

    @Test
    void a_filing_is_added_changed_completed_and_reopened() {
        var order = Caller.STAFF.registersAnOrder();
        var made = Caller.STAFF
                .posts(order + "/filings", "{\"code\": \"passport\", \"title\": \"Passport\"}")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("planned"))
                .extract();
        var filing = "filings/" + made.<String>path("id");
        Caller.VIEWER
                .asks()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("order", endsWith(order.substring(15)));
        Caller.STAFF
                .patches(filing, 1, "{\"estimate\": {\"optimistic\": 1, \"likely\": 2, \"pessimistic\": 3}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Caller.STAFF
                .patches(order + "/" + filing, 2, "{\"estimate\": {\"likely\": 3}, \"status\": \"complete\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("estimate.optimistic", equalTo(1))
                .body("estimate.likely", equalTo(3))
                .body("completedOn", equalTo("2026-11-09"));
        Caller.STAFF
                .patches(filing, 3, "{\"status\": \"pending\"}")
                .then()
                .statusCode(200)
                .body("completedOn", nullValue());
        Caller.VIEWER
                .gets(order + "/filings")
                .then()
                .body("items.code", contains("marriage-certificate", "spousal-sponsorship", "passport"));
        Caller.VIEWER.gets(order).then().header("ETag", "\"5\"");
    }

    @Test
    void a_filing_is_at_an_office_that_has_a_calendar() {
        var order = Caller.STAFF.registersAnOrder();
        var somewhere = "{\"code\": \"passport\", \"office\": \"%s\"}";
        Problems.of(Caller.STAFF.posts(order + "/filings", somewhere.formatted("the-moon")))
                .is(422, "/office", NO_OFFICE)
                .andNoMore();
        var filing = "filings/"
                + Caller.STAFF
                        .posts(order + "/filings", somewhere.formatted("federal-offices"))
                        .then()
                        .statusCode(201)
                        .body("office", equalTo("federal-offices"))
                        .extract()
                        .path("id");
        Problems.of(Caller.STAFF.patches(filing, 1, "{\"office\": \"ca\"}"))
                .is(422, "/office", NO_OFFICE)
                .andNoMore();
        Caller.STAFF
                .patches(filing, 1, "{\"status\": \"pending\"}")
                .then()
                .statusCode(200)
                .body("office", equalTo("federal-offices"));
        Caller.STAFF
                .patches(filing, 2, "{\"office\": null}")
                .then()
                .statusCode(200)
                .body("office", nullValue());
    }

    @Test
    void a_filing_is_looked_for_within_its_order() {
        var filing = Caller.STAFF
                .gets(Caller.STAFF.registersAnOrder())
                .then()
                .extract()
                .<String>path("filings[0].id");
        var other = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STAFF.gets(other + "/filings/" + filing)).is(404);
        Problems.of(Caller.STAFF.patches(other + "/filings/" + filing, 1, "{}")).is(404);
    }

    @Test
    void a_filing_that_contradicts_its_order_is_refused_in_its_own_terms() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STAFF.posts(order + "/filings", "{\"code\": \"passport\", \"requires\": [\"visa\"]}"))
                .is(422, "/requires/0", "is no filing of this order")
                .andNoMore();
        Problems.of(Caller.STAFF.posts(order + "/filings", "{\"code\": \"marriage-certificate\"}"))
                .is(422, "/code", "stands twice in this order")
                .andNoMore();
        var filing = Caller.STAFF.gets(order).then().extract().<String>path("filings[0].id");
        Problems.of(Caller.STAFF.patches("filings/" + filing, 1, "{\"statsu\": null, \"completedOn\": \"2026-11-08\"}"))
                .is(422)
                .and("/completedOn", "is for a filing whose status is complete")
                .and("/statsu", "is not a known field")
                .andNoMore();
    }

    @Test
    void the_escalation_list_is_replaced_as_a_whole_and_people_keep_their_ids() {
        var order = Caller.STAFF.registersAnOrder();
        var counsel = Caller.STAFF
                .gets(order + "/contacts")
                .then()
                .header("ETag", "\"1\"")
                .extract()
                .<String>path("items[0].id");
        var list = """
                [{"tier": 1, "name": "Me Gagnon", "email": " counsel@EXAMPLE.org ", "id": "%s"},
                 {"tier": 3, "name": "O'Brien-Núñez", "phone": "＋１ ５１４ ５５５ ０１２３", "zone": "America/St_Johns"}]""".formatted(counsel);
        Caller.STAFF
                .puts(order + "/contacts", 1, "{\"items\": " + list + "}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(counsel))
                .body("items[0].email", equalTo("counsel@example.org"))
                .body("items[1].phone", equalTo("+15145550123"))
                .body("items[1].name", equalTo("O'Brien-Núñez"))
                .body("items[1].zone", equalTo("America/St_Johns"))
                .body("items[1].language", equalTo("en"));
        Caller.STAFF.puts(order + "/contacts", 2, list).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void who_comes_new_onto_tier_1_is_told_once_where_the_order_stands() {
        var order = Caller.STAFF.registersAnOrder();
        var list = """
                [{"tier": 1, "name": "Me Gagnon", "email": "counsel@example.org"},
                 {"tier": 1, "name": "Me Roy", "email": "roy@example.org", "language": "fr"}]""";
        var told = "deliveries?order=" + order.substring(15);
        for (int n = 1; n <= 2; n++) {
            Caller.STAFF.puts(order + "/contacts", n, list).then().statusCode(200);
            Caller.VIEWER
                    .gets(told)
                    .then()
                    .body("items.findAll { it.address == 'roy@example.org' }", hasSize(1))
                    .body("items.findAll { it.address == 'counsel@example.org' }", hasSize(1));
        }
    }

    @Test
    void somebody_who_is_sent_back_as_two_people_is_one_known_and_one_new() {
        var contacts = Caller.STAFF.registersAnOrder() + "/contacts";
        var both = """
                [{"tier": 1, "name": "Both", "email": "both@example.org", "phone": "+15145550123"}]""";
        var known = Caller.STAFF
                .puts(contacts, 1, both)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        var apart = """
                [{"tier": 1, "name": "Mailbox", "email": "both@example.org"},
                 {"tier": 2, "name": "Phone", "phone": "+15145550123"}]""";
        Caller.STAFF
                .puts(contacts, 2, apart)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(known))
                .body("items[1].id", not(equalTo(known)));
    }

    @Test
    void faults_in_the_list_are_told_where_they_stand_in_what_was_sent() {
        var contacts = Caller.STAFF.registersAnOrder() + "/contacts";
        Problems.of(Caller.STAFF.puts(contacts, 1, "{\"items\": [{\"tier\": 4, \"name\": \" \"}]}"))
                .is(422)
                .and("/items/0/tier", "must be a whole number from 1 to 3")
                .and("/items/0/name", "must not be blank")
                .and("/items/0/email", "is needed, or a phone")
                .andNoMore();
        Problems.of(Caller.STAFF.puts(contacts, 1, "[{\"tier\": 2, \"name\": \"Backup\", \"email\": \"a@b\"}]"))
                .is(422)
                .and("/0/email", "must be exactly one mailbox such as counsel@example.org")
                .andNoMore();
        Problems.of(Caller.STAFF.puts(contacts, 1, "[]")).is(422);
        Caller.STAFF.gets(contacts).then().header("ETag", "\"1\"").body("items", hasSize(2));
    }
}
