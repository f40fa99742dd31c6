package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of bad input, row by row: what is refused, where, in which words, and that nothing was stored. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class BadInputTest {
    private static final String DATE = "must be a calendar date such as 2026-11-27, from 1900 on";
    private static final String ZONE =
            "must be an IANA region such as America/Toronto that this service knows; a fixed offset is no place";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cut in the middle      | {\"reference\": \"QC      | the body ends in the middle of the JSON document (line 1, column 18)",
                "no document            | ''                        | a JSON document is expected, the body is empty",
                "two documents          | {} {}                     | the body goes on after the end of the JSON document",
                "a list                 | []                        | the document must be a JSON object",
                "NaN                    | {\"reference\": NaN}      | the body is not JSON (line 1, column 18)",
                "a comment              | {/* */}                   | the body is not JSON (line 1, column 2)",
                "single quotes          | {'reference': 'x'}        | the body is not JSON (line 1, column 2)",
                "leading zero           | {\"x\": 007}              | the body is not JSON (line 1, column 8)",
            })
    void what_is_no_json_cannot_be_read(String what, String body, String detail) {
        Problems.of(Caller.STAFF.posts("removal-orders", body.strip())).is(400).says(detail);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text for a number       | /filings/0/estimate/likely     | \"25\"            | must be a number",
                "beyond what can be held | /filings/0/estimate/likely     | 1e400             | is a number beyond what can be held",
                "explodes when unfolded  | /filings/0/estimate/likely     | 1e1000000000      | is a number beyond what can be held",
                "a number for text       | /reference                     | 20260417          | must be text",
                "half a surrogate pair   | /reference                     | \"\\ud800\"       | holds half of a surrogate pair",
                "text for true           | /chainConfirmed                | \"true\"          | must be true or false",
                "one for true            | /operatorAsFallback            | 1                 | must be true or false",
                "a list for an object    | /removal                       | []                | must be an object",
                "text for an object      | /removal                       | \"2026-11-27\"    | must be an object",
                "an object for a list    | /filings                       | {}                | must be a list",
                "a number in a list      | /contacts/0                    | 7                 | must be a JSON object",
                "nothing in a list       | /contacts/0                    | null              | must be a JSON object",
                "numbers for codes       | /filings/1/requires            | [1]               | must be text",
                "a time as a number      | /removal/date                  | 1795000000        | must be text",
            })
    void the_wrong_kind_of_json_cannot_be_read(String what, String pointer, String value, String detail) {
        var at = pointer.equals("/filings/1/requires") ? pointer + "/0" : pointer;
        Problems.refused(400, pointer, value, at, detail);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a misspelt field        | /dueDte                        | \"2026-11-27\"    | is not a known field",
                "another's organization  | /organization                  | \"x\"             | is not a known field",
                "mass assignment         | /standing                      | \"settled\"       | is not a known field",
                "a misspelt day          | /removal/dat                   | \"2026-11-27\"    | is not a known field",
                "blank                   | /reference                     | \" \"             | must not be blank",
                "no reference            | /reference                     | null              | is required",
                "a line break            | /reference                     | \"a\\r\\nb\"      | must be one line without control characters",
                "NUL                     | /contacts/0/name               | \"a\\u0000b\"     | must be one line without control characters",
                "a line separator        | /contacts/0/name               | \"a\\u2028b\"     | must be one line without control characters",
                "written backwards       | /contacts/0/name               | \"a\\u202eb\"     | must not hold characters that override the direction of writing",
                "another country         | /jurisdiction                  | \"fr\"            | must be ca, us or uk",
                "an office               | /registry                      | \"Montréal\"      | must be an office's code such as CA-QC",
                "a kind                  | /kind                          | \"Departure\"     | must be a code such as departure-order: small letters, digits and hyphens, at most 64",
                "half a day              | /filings/0/estimate/likely     | 15.5              | must be a whole number from 0 to 2000",
                "a negative estimate     | /filings/0/estimate/optimistic | -1                | must be a whole number from 0 to 2000",
                "eight years             | /filings/0/estimate/pessimistic| 2001              | must be a whole number from 0 to 2000",
                "more than an int        | /filings/0/estimate/pessimistic| 99999999999999999 | must be a whole number from 0 to 2000",
                "unordered               | /filings/0/estimate/likely     | 14                | must not be less than optimistic",
                "a status                | /filings/0/status              | \"done\"          | must be planned, pending, complete or abandoned",
                "another target          | /filings/1/target              | \"gate-1\"        | is not known; expected removal, the id of a gate, or that of a deadline rule of this jurisdiction",
                "done in the future      | /filings/0/filedOn             | \"2027-01-01\"    | must not be in the future",
                "done while pending      | /filings/0/completedOn         | \"2026-11-06\"    | is for a filing whose status is complete",
                "a tier                  | /contacts/0/tier               | 4                 | must be a whole number from 1 to 3",
                "no tier                 | /contacts/0/tier               | null              | is required",
                "a language              | /contacts/0/language           | \"de\"            | must be en, fr or es",
                "no name                 | /contacts/1/name               | null              | is required",
                "nobody can be reached   | /contacts/1/email              | null              | is needed, or a phone",
            })
    void what_is_read_and_not_allowed_is_named(String what, String pointer, String value, String detail) {
        Problems.refused(422, pointer, value, pointer, detail);
    }

    @Test
    void every_fault_is_told_at_once_and_no_more_than_fifty() {
        var faults =
                "{\"jurisdiction\": \"fr\", \"removal\": {\"date\": \"soon\"}, \"filings\": [{\"code\": \"A\"}], \"contacts\": [{}], \"x\": 1}";
        Problems.of(Caller.STAFF.posts("removal-orders", faults))
                .is(422)
                .says("9 things are wrong with this request")
                .and("/reference", "is required")
                .and("/jurisdiction", "must be ca, us or uk")
                .and("/removal/date", DATE)
                .and("/removal/zone", "is required")
                .and(
                        "/filings/0/code",
                        "must be a code such as departure-order: small letters, digits and hyphens, at most 64")
                .and("/contacts/0/tier", "is required")
                .and("/contacts/0/name", "is required")
                .and("/contacts/0/email", "is needed, or a phone")
                .and("/x", "is not a known field")
                .andNoMore();
        var many = "{\"filings\": [" + "{},".repeat(99) + "{}]}";
        Caller.STAFF.posts("removal-orders", many).then().statusCode(422).body("errors", hasSize(50));
    }

    @Test
    void lists_are_bounded_and_codes_stand_once() {
        Problems.of(Caller.STAFF.posts("removal-orders", Orders.with("/filings", "[" + "{},".repeat(100) + "{}]")))
                .is(422, "/filings", "must not hold more than 100 entries")
                .andNoMore();
        Problems.refused(
                422,
                "/filings/1/code",
                "\"marriage-certificate\"",
                "/filings/1/code",
                "stands twice among the filings of this order");
        Problems.refused(
                422, "/filings/1/requires", "[\"a\", \"a\"]", "/filings/1/requires/1", "stands twice in the list");
        Problems.of(Caller.STAFF.posts(
                        "removal-orders", Orders.with("/filings/0/requires", "[\"spousal-sponsorship\"]")))
                .is(422);
    }

    @Test
    void an_order_that_nobody_would_be_told_of_is_refused() {
        Problems.of(Caller.STAFF.posts("removal-orders", Orders.without("/contacts")))
                .is(422);
        Problems.of(Caller.STAFF.posts("removal-orders", Orders.with("/contacts", "[]")))
                .is(422);
    }

    @Test
    void a_name_that_stands_twice_and_bytes_that_are_no_text_cannot_be_read() {
        Problems.of(Caller.STAFF.posts("removal-orders", "{\"a\": {\"b\": 1, \"b\": 2}}"))
                .is(400, "/a/b", "stands twice in one object (line 1, column 19)")
                .andNoMore();
        var bytes = "{\"reference\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        Problems.of(Caller.STAFF.asks().body(bytes).post(Caller.ORDERS)).is(400).says("the body is not UTF-8");
        Problems.of(Caller.STAFF
                        .asks()
                        .body("{}".getBytes(StandardCharsets.UTF_16))
                        .post(Caller.ORDERS))
                .is(400);
    }

    @Test
    void no_answer_repeats_a_value_that_may_be_personal() {
        var canary = "DO-NOT-PRINT-7f3";
        for (var pointer : new String[] {
            "/jurisdiction",
            "/registry",
            "/kind",
            "/removal/date",
            "/removal/zone",
            "/removal/time",
            "/contacts/0/email",
            "/contacts/0/phone",
            "/contacts/0/language",
            "/filings/0/status",
            "/chainConfirmed"
        }) {
            var answer = Caller.STAFF.posts("removal-orders", Orders.with(pointer, "\"" + canary + "\""));
            assertThat(answer.statusCode()).isBetween(400, 422);
            assertThat(answer.asString()).doesNotContain(canary);
        }
        assertThat(Caller.STAFF
                        .posts("removal-orders", "{\"reference\": " + canary)
                        .asString())
                .doesNotContain(canary);
    }
}
