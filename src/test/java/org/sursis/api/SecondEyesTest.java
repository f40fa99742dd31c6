package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A removal moved later silences nothing until a second member has seen it too. The example is removed on November 27. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class SecondEyesTest {
    private static final String LATER = """
            {"date": "2026-12-18", "zone": "America/Toronto", "source": "officer", "reason": "flight was changed"}""";
    private static final String THREE_HOURS_BEFORE_THE_FIRST = "2026-11-27T02:00:00Z";
    private static final String THREE_HOURS_BEFORE_THE_SECOND = "2026-12-18T02:00:00Z";

    @Test
    void the_earlier_date_stays_watched_until_somebody_else_confirms() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF
                .puts(order + "/removal", 1, LATER)
                .then()
                .statusCode(200)
                .body("date", equalTo("2026-12-18"))
                .body("stillWatched.date", equalTo("2026-11-27"))
                .body("stillWatched.movedBy", equalTo("STAFF"));
        assertThat(rungs(order)).contains(THREE_HOURS_BEFORE_THE_FIRST, THREE_HOURS_BEFORE_THE_SECOND);

        Caller.STAFF.posts(order + "/removal/confirmation", "").then().body("stillWatched.date", equalTo("2026-11-27"));
        Caller.STAFF.puts(order + "/removal", 3, LATER).then().body("stillWatched.date", equalTo("2026-11-27"));
        assertThat(rungs(order)).contains(THREE_HOURS_BEFORE_THE_FIRST);

        Caller.COUNSEL.posts(order + "/confirmation", "").then().statusCode(200).body("stillWatched", nullValue());
        assertThat(rungs(order)).doesNotContain(THREE_HOURS_BEFORE_THE_FIRST).contains(THREE_HOURS_BEFORE_THE_SECOND);
    }

    @Test
    void the_same_date_told_by_somebody_else_confirms_it_too() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.puts(order + "/removal", 1, LATER).then().statusCode(200);
        Caller.COUNSEL.puts(order + "/removal", 2, LATER).then().statusCode(200).body("stillWatched", nullValue());
    }

    @Test
    void moved_on_by_the_second_member_it_waits_for_a_third_word_and_still_for_the_first_date() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.puts(order + "/removal", 1, LATER).then().statusCode(200);
        Caller.COUNSEL
                .puts(order + "/removal", 2, LATER.replace("12-18", "12-21"))
                .then()
                .statusCode(200)
                .body("stillWatched.date", equalTo("2026-11-27"))
                .body("stillWatched.movedBy", equalTo("COUNSEL"));
        Caller.STAFF.posts(order + "/confirmation", "").then().body("stillWatched", nullValue());
    }

    @Test
    void an_earlier_date_counts_at_once_and_lets_go_of_what_was_held() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.puts(order + "/removal", 1, LATER).then().statusCode(200);
        Caller.STAFF
                .puts(order + "/removal", 2, LATER.replace("12-18", "11-25"))
                .then()
                .statusCode(200)
                .body("stillWatched", nullValue());
        assertThat(rungs(order)).contains("2026-11-25T02:00:00Z").doesNotContain(THREE_HOURS_BEFORE_THE_FIRST);
    }

    @Test
    void who_is_alone_is_their_own_second_pair_of_eyes_but_not_at_once() {
        var order = Caller.STRANGER.registersAnOrder();
        Caller.STRANGER.puts(order + "/removal", 1, LATER).then().statusCode(200);
        Caller.STRANGER
                .posts(order + "/confirmation", "")
                .then()
                .statusCode(200)
                .body("stillWatched.date", equalTo("2026-11-27"));
    }

    @Test
    void the_move_is_said_at_once_and_the_order_shows_what_is_still_watched() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.STAFF.puts(order + "/removal", 1, LATER).then().statusCode(200);
        Caller.VIEWER
                .gets("alerts?order=" + order.substring(15))
                .then()
                .body("items.findAll { it.kind == 'date-moved' }.size()", equalTo(1));
        assertThat(Caller.VIEWER.gets(order).<String>path("removal.stillWatched.date"))
                .isEqualTo("2026-11-27");
    }

    @Test
    void a_closure_is_asked_for_by_one_and_confirmed_by_another_and_the_watch_goes_on_until_then() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.COUNSEL
                .posts(order + "/closure", "{\"reason\": \"granted\", \"note\": \"by phone\"}")
                .then()
                .statusCode(200)
                .body("standing", not(equalTo("closed")))
                .body("closure", nullValue())
                .body("closureAsked.reason", equalTo("granted"))
                .body("closureAsked.note", equalTo("by phone"))
                .body("closureAsked.by", equalTo("COUNSEL"))
                .body("nextReviewAt", notNullValue());
        assertThat(rungs(order)).contains(THREE_HOURS_BEFORE_THE_FIRST);
        Caller.VIEWER
                .gets("alerts?order=" + order.substring(15))
                .then()
                .body("items.findAll { it.kind == 'second-eyes' }.details.what", contains("closure-asked"))
                .body("items.findAll { it.kind == 'watch-ended' }.size()", equalTo(0));

        Problems.of(Caller.COUNSEL.posts(order + "/closure/confirmation", ""))
                .is(409, "", "was done by you; somebody else confirms it");
        Caller.COUNSEL
                .posts(order + "/closure", "{\"reason\": \"granted\", \"note\": \"by phone\"}")
                .then()
                .header("ETag", "\"2\"")
                .body("closure", nullValue());

        Caller.STAFF
                .posts(order + "/closure/confirmation", "")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"))
                .body("closureAsked", nullValue())
                .body("closure.note", equalTo("by phone"))
                .body("closure.by", equalTo("COUNSEL"));
        Caller.VIEWER
                .gets("alerts?order=" + order.substring(15))
                .then()
                .body("items.findAll { it.kind == 'watch-ended' }.size()", equalTo(1));
    }

    @Test
    void a_closure_that_another_asks_for_too_ends_the_watch() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.COUNSEL
                .posts(order + "/closure", "{\"reason\": \"granted\"}")
                .then()
                .statusCode(200);
        Caller.ADMIN
                .posts(order + "/closure", "{\"reason\": \"left\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"))
                .body("closure.reason", equalTo("left"));
    }

    @Test
    void what_silences_nothing_ends_at_once() {
        var order = Caller.STAFF.registersAnOrder();
        Caller.VIEWER.gets(order).<List<String>>path("filings.id").forEach(filing -> Caller.STAFF
                .patches("filings/" + filing, 1, "{\"status\": \"complete\", \"completedOn\": \"2026-11-08\"}")
                .then()
                .statusCode(200));
        Caller.COUNSEL
                .posts(order + "/closure", "{\"reason\": \"granted\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"));
    }

    @Test
    void a_closure_is_withdrawn_and_one_that_took_place_undone_with_all_that_was_open() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STAFF.deletes(order + "/closure", 1)).is(404);
        Caller.COUNSEL
                .posts(order + "/closure", "{\"reason\": \"granted\"}")
                .then()
                .statusCode(200);
        Caller.STAFF.asks().delete(Caller.API + order + "/closure").then().statusCode(428);
        Caller.STAFF.deletes(order + "/closure", 2).then().statusCode(200).body("closureAsked", nullValue());

        var open = open(order);
        assertThat(open).isNotEmpty();
        Caller.COUNSEL.closesWithAnother(order, "{\"reason\": \"granted\"}");
        assertThat(open(order)).isEmpty();
        Caller.STAFF
                .deletes(order + "/closure", 5)
                .then()
                .statusCode(200)
                .body("standing", not(equalTo("closed")))
                .body("closure", nullValue())
                .body("nextReviewAt", notNullValue());
        assertThat(open(order)).containsExactlyElementsOf(open);
        assertThat(rungs(order)).contains(THREE_HOURS_BEFORE_THE_FIRST);
    }

    private static List<String> open(String order) {
        return Caller.VIEWER
                .gets("alerts?open=true&order=" + order.substring(15))
                .path("items.id");
    }

    @Test
    void who_is_alone_ends_the_watch_at_once_and_may_take_it_up_again() {
        var order = Caller.STRANGER.registersAnOrder();
        Caller.STRANGER
                .posts(order + "/closure", "{\"reason\": \"granted\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"))
                .body("closureAsked", nullValue());
        Caller.STRANGER.deletes(order + "/closure", 2).then().statusCode(200).body("closure", nullValue());
    }

    @Test
    void counsel_of_whom_none_is_left_is_told_until_somebody_else_confirms() {
        var order = Caller.STAFF.registersAnOrder();
        var list = "[{\"tier\": 1, \"name\": \"New\", \"email\": \"new@example.org\"}]";
        Caller.STAFF
                .puts(order + "/contacts", 1, list)
                .then()
                .statusCode(200)
                .body("items.name", contains("New"))
                .body("stillTold.name", contains("Counsel"));
        Caller.VIEWER
                .gets(order)
                .then()
                .body("contacts.name", contains("New"))
                .body("stillTold.name", contains("Counsel"));
        Caller.VIEWER
                .gets("alerts?order=" + order.substring(15))
                .then()
                .body("items.find { it.kind == 'second-eyes' }.details.people", contains("Counsel"))
                .body("items.find { it.kind == 'second-eyes' }.contacts.size()", equalTo(2));
        Caller.STAFF.puts(order + "/contacts", 2, list).then().body("stillTold.name", contains("Counsel"));
        Problems.of(Caller.STAFF.posts(order + "/contacts/confirmation", "")).is(409);

        Caller.COUNSEL
                .posts(order + "/contacts/confirmation", "")
                .then()
                .statusCode(200)
                .body("items.name", contains("New"))
                .body("stillTold", empty());
        Problems.of(Caller.COUNSEL.posts(order + "/contacts/confirmation", "")).is(409);
    }

    @Test
    void the_same_list_sent_by_somebody_else_confirms_it_and_one_with_counsel_back_holds_nobody() {
        var order = Caller.STAFF.registersAnOrder();
        var list = "[{\"tier\": 1, \"name\": \"New\", \"email\": \"new@example.org\"}]";
        Caller.STAFF.puts(order + "/contacts", 1, list).then().statusCode(200);
        var back = "[{\"tier\": 1, \"name\": \"Counsel\", \"email\": \"counsel@example.org\"}]";
        Caller.STAFF.puts(order + "/contacts", 2, back).then().body("stillTold", empty());
        Caller.STAFF.puts(order + "/contacts", 3, list).then().body("stillTold.name", contains("Counsel"));
        Caller.COUNSEL.puts(order + "/contacts", 4, list).then().body("stillTold", empty());
    }

    @Test
    void a_list_without_tier_1_is_refused_whoever_stays_on_it_for_now() {
        var contacts = Caller.STAFF.registersAnOrder() + "/contacts";
        Caller.STAFF
                .puts(contacts, 1, "[{\"tier\": 1, \"name\": \"New\", \"email\": \"new@example.org\"}]")
                .then()
                .statusCode(200);
        Problems.of(Caller.STAFF.puts(
                        contacts, 2, "[{\"tier\": 2, \"name\": \"Backup\", \"email\": \"backup@example.org\"}]"))
                .is(422);
    }

    @Test
    void broken_glass_makes_effective_what_waits_and_pages_everybody() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.COUNSEL.posts(order + "/break-glass", "{\"reason\": \"night\"}"))
                .is(409, "", "nothing waits for a second member at this order");
        Caller.COUNSEL.puts(order + "/removal", 1, LATER).then().statusCode(200);
        Caller.COUNSEL
                .posts(order + "/closure", "{\"reason\": \"granted\"}")
                .then()
                .statusCode(200);
        Caller.COUNSEL
                .puts(order + "/contacts", 3, "[{\"tier\": 1, \"name\": \"New\", \"email\": \"new@example.org\"}]")
                .then()
                .statusCode(200);
        Problems.of(Caller.STAFF.posts(order + "/break-glass", "{\"reason\": \"night\"}"))
                .is(403);
        Problems.of(Caller.COUNSEL.posts(order + "/break-glass", "{}")).is(422, "/reason", "is required");

        Caller.COUNSEL
                .posts(order + "/break-glass", "{\"reason\": \"the court called\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("closed"))
                .body("removal.stillWatched", nullValue())
                .body("stillTold", empty());
        Caller.VIEWER
                .gets("alerts?order=" + order.substring(15))
                .then()
                .body("items.find { it.details?.what == 'glass-broken' }.severity", equalTo("urgent"))
                .body("items.find { it.details?.what == 'glass-broken' }.details.reason", equalTo("the court called"))
                .body("items.find { it.details?.what == 'glass-broken' }.contacts.size()", equalTo(2));
        var paged = Caller.VIEWER.gets("deliveries?order=" + order.substring(15));
        assertThat(paged.<List<String>>path("items.findAll { it.severity == 'urgent' && it.channel == 'sms' }.address"))
                .contains("+15145550123");
        Caller.VIEWER
                .gets(order + "/history")
                .then()
                .body("items.find { it.event == 'glass-broken' }.who", equalTo("COUNSEL"));
    }

    private static List<String> rungs(String order) {
        return Caller.VIEWER
                .gets(order + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .path("alerts.at");
    }
}
