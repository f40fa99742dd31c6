package org.sursis.api;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, hours and zones of a request: what is no day, no hour, or no place. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class BadDatesTest {
    private static final String DATE = "must be a calendar date such as 2026-11-27, from 1900 on";
    private static final String ZONE =
            "must be an IANA region such as America/Toronto that this service knows; a fixed offset is no place";

    @ParameterizedTest
    @CsvSource({
        "2026-02-30",
        "2026-13-01",
        "27-11-2026",
        "03/04/2026",
        "2026-11-27T00:00:00Z",
        "+12026-01-01",
        "20226-01-01",
        "0000-01-01",
        "1899-12-31",
        "-2026-11-27",
        "２０２６-11-27",
        "''",
        "2026-1-7",
        "tomorrow"
    })
    void a_date_is_a_date_of_the_calendar(String date) {
        Problems.refused(422, "/removal/date", "\"" + date + "\"", "/removal/date", DATE);
    }

    @Test
    void a_removal_lies_ahead_and_not_more_than_five_years() {
        Problems.refused(
                422, "/removal/date", "\"2031-12-01\"", "/removal/date", "must not be more than five years ahead");
        Problems.of(Caller.STAFF.posts("removal-orders", Orders.with("/removal/date", "\"2026-11-01\"")))
                .is(422);
        Problems.refused(
                422, "/removal/learnedOn", "\"2027-01-01\"", "/removal/learnedOn", "must not be in the future");
    }

    @ParameterizedTest
    @CsvSource({
        "GMT-5",
        "UTC-5",
        "-05:00",
        "Etc/GMT+5",
        "SystemV/EST5",
        "EST",
        "UTC",
        "America/Montrealis",
        "Mars/Olympus",
        "''"
    })
    void a_zone_is_a_place(String zone) {
        Problems.refused(422, "/removal/zone", "\"" + zone + "\"", "/removal/zone", ZONE);
    }

    @ParameterizedTest
    @CsvSource({"25:00", "24:00", "9:30", "09:60", "09:30:61", "09:30+01:00", "noon"})
    void a_time_is_a_time_of_day(String time) {
        Problems.refused(
                422, "/removal/time", "\"" + time + "\"", "/removal/time", "must be a time of day such as 14:30");
    }

    @Test
    void a_local_time_that_the_clocks_skip_is_refused_and_one_shown_twice_is_the_earlier() {
        var order = Orders.tree(Orders.without("/contacts/0/phone"));
        order.set(
                "removal",
                Orders.value("{\"date\": \"2027-03-14\", \"time\": \"02:30\", \"zone\": \"America/Toronto\"}"));
        Problems.of(Caller.STAFF.posts("removal-orders", order.toString()))
                .is(422, "/removal/time", "does not exist on that day in that zone: the clocks are put forward over it")
                .andNoMore();
        order.set(
                "removal",
                Orders.value("{\"date\": \"2027-11-07\", \"time\": \"01:30\", \"zone\": \"America/Toronto\"}"));
        Caller.STAFF
                .posts("removal-orders", order.toString())
                .then()
                .statusCode(201)
                .body("removal.at", equalTo("2027-11-07T05:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Vancouver, 2027-01-15T19:00:00Z",
        "Canada/Pacific, 2027-01-15T19:00:00Z",
        "America/Coyhaique, 2027-01-15T15:00:00Z"
    })
    void an_hour_goes_by_todays_law_of_the_place_not_by_the_age_of_this_java(String zone, String at) {
        var order = Orders.tree(Orders.without("/contacts/0/phone"));
        order.set(
                "removal", Orders.value("{\"date\": \"2027-01-15\", \"time\": \"12:00\", \"zone\": \"" + zone + "\"}"));
        var made = Caller.STAFF.posts("removal-orders", order.toString());
        made.then().statusCode(201).body("removal.at", equalTo(at)).body("removal.zone", equalTo(zone));

        Caller.STAFF.asks().get(made.header("Location")).then().statusCode(200).body("removal.at", equalTo(at));
    }
}
