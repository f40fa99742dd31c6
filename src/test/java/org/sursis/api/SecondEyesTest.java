package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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

    private static List<String> rungs(String order) {
        return Caller.VIEWER
                .gets(order + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .path("alerts.at");
    }
}
