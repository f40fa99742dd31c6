package org.sursis.api;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mailboxes, telephones and names of a request. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class BadPeopleTest {
    private static final String MAILBOX = "must be exactly one mailbox such as counsel@example.org";
    private static final String TELEPHONE = "must be a telephone number with its country code such as +15145550123";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a@b.com,evil@x.com",
                "g: a@b.com, c@d.com;",
                "undisclosed:;",
                "a@localhost",
                "a@[127.0.0.1]",
                "a@b",
                "a..b@example.org",
                "Counsel <counsel@example.org>",
                "\\\"a b\\\"@example.org",
                "counsel@example.org\\r\\nBcc: x@y.org",
                "@example.org",
                "counsel@",
                "counsel@-example.org",
                "counsel@example.123",
                "counsel@exämple.org",
                "a@b.localhost",
                "(c)a@b.org"
            })
    void an_email_is_exactly_one_mailbox(String email) {
        Problems.refused(422, "/contacts/0/email", "\"" + email + "\"", "/contacts/0/email", MAILBOX);
    }

    @Test
    void an_email_may_be_254_long_and_no_longer() {
        var domain = ("d".repeat(60) + ".").repeat(3) + "org";
        var longest = "a".repeat(64) + "@" + domain + "";
        Caller.STAFF
                .posts("removal-orders", Orders.with("/contacts/0/email", "\"" + longest + "\""))
                .then()
                .statusCode(201);
        var tooLong = "a".repeat(64) + "@" + ("d".repeat(60) + ".").repeat(4) + "org";
        Problems.refused(422, "/contacts/0/email", "\"" + tooLong + "\"", "/contacts/0/email", MAILBOX);
    }

    @ParameterizedTest
    @CsvSource({
        "514-555-0100",
        "+1",
        "+1 514 555 01",
        "+15145550123 ext. 7",
        "tel:+15145550123",
        "+1-800-FLOWERS",
        "011 33 1 23 45 67 89",
        "+999123456789",
        "''"
    })
    void a_telephone_number_has_its_country_code(String phone) {
        Problems.refused(422, "/contacts/0/phone", "\"" + phone + "\"", "/contacts/0/phone", TELEPHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "+1 (514) 555-0123,+15145550123",
        "+١٥١٤٥٥٥٠١٢٣,+15145550123",
        "＋１５１４５５５０１２３,+15145550123",
        "+33 1 42 68 53 00,+33142685300"
    })
    void a_telephone_number_is_kept_as_e164(String written, String kept) {
        Caller.STAFF
                .posts("removal-orders", Orders.with("/contacts/0/phone", "\"" + written + "\""))
                .then()
                .statusCode(201)
                .body("contacts[0].phone", equalTo(kept));
    }

    @ParameterizedTest
    @CsvSource({"X", "Sukarno", "O'Brien-Núñez", "عبد الرحمن", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"})
    void a_name_is_whatever_people_are_called(String name) {
        Caller.STAFF
                .posts("removal-orders", Orders.with("/contacts/0/name", "\"" + name + "\""))
                .then()
                .statusCode(201)
                .body("contacts[0].name", equalTo(name));
    }

    @Test
    void text_is_composed_and_counted_in_code_points() {
        Caller.STAFF
                .posts("removal-orders", Orders.with("/contacts/0/name", "\"Nun\u0303ez\""))
                .then()
                .statusCode(201)
                .body("contacts[0].name", equalTo("Nu\u00f1ez"));
        Caller.STAFF
                .posts("removal-orders", Orders.with("/contacts/0/name", "\"" + "\ud83d\ude00".repeat(200) + "\""))
                .then()
                .statusCode(201);
        Problems.refused(
                422,
                "/contacts/0/name",
                "\"" + "n".repeat(201) + "\"",
                "/contacts/0/name",
                "must not be longer than 200 characters");
    }
}
