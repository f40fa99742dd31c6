package org.sursis.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Receipt;
import org.sursis.watch.Returns.Returned;

/** What mail servers write when they mean that something did not arrive: each in its own way, and none may be missed. */
class OddReturnsTest {

    @ParameterizedTest
    @CsvSource({
        "postfix-failed, FAILED, failed 5.1.1",
        "exim-failed, FAILED, failed 5.0.0",
        "exim-failed-in-words, FAILED, came back without a report",
        "sendmail-delivered-by-nobody-in-words, FAILED, came back without a report",
        "given-up-in-words, FAILED, came back without a report",
        "server-quotes-us-in-words, FAILED, came back without a report",
        "qmail-in-words, FAILED, came back without a report",
        "exchange-wrapped, FAILED, failed 5.1.10",
        "exchange-without-report, FAILED, came back without a report",
        "gmail-global, FAILED, failed 5.2.1",
        "action-with-a-comment, FAILED, failed 5.1.1",
        "status-without-an-action, FAILED, 5.1.1",
        "diagnosis-without-action-and-status, FAILED, 5.0.0",
        "no-group-of-a-recipient, FAILED, failed 5.4.4",
        "several-recipients, FAILED, failed 5.7.1",
        "given-up-after-days, FAILED, failed 4.4.7",
        "status-as-the-last-part, FAILED, failed 5.1.1",
        "report-without-a-status, FAILED, came back with a report that cannot be read",
        "an-action-nobody-knows, FAILED, came back with a report that cannot be read",
        "encoded-in-no-way-there-is, FAILED, failed",
        "postfix-delayed, DELAYED, delayed 4.4.1",
        "soft-status-without-an-action, DELAYED, 4.2.2",
        "exim-warning-in-words, DELAYED, 'still under way, it says'",
        "sendmail-warning-in-words, DELAYED, 'still under way, it says'",
        "postfix-delivered, PASSED_ON, delivered 2.0.0",
        "away, AWAY, automatic reply"
    })
    void however_it_is_written_it_is_understood(String mail, Receipt news, String because) throws Exception {
        assertThat(ReturnedMailTest.read(file(mail))).contains(new Returned(ReturnedMailTest.DELIVERY, news, because));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "person"})
    void what_tells_of_no_delivery_is_left_for_a_person(String mail) throws Exception {
        assertThat(ReturnedMailTest.read(file(mail))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-failed", "exchange-wrapped", "gmail-global", "qmail-in-words"})
    void a_tag_that_we_never_signed_makes_nothing_of_it(String mail) throws Exception {
        assertThat(ReturnedMailTest.read(file(mail).replace("good7", "forged"))).isEmpty();
    }

    /** An IMAP server takes a mail apart itself, and may be at a loss with one that is not quite in order. */
    @Test
    void the_parts_are_not_asked_of_whoever_keeps_the_mail() throws Exception {
        var bytes = file("exchange-wrapped").getBytes(StandardCharsets.UTF_8);
        var kept = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)) {
            @Override
            public Object getContent() throws MessagingException {
                throw new MessagingException("Unable to load BODYSTRUCTURE");
            }
        };
        assertThat(ReturnedMailTest.READER.read(kept))
                .contains(new Returned(ReturnedMailTest.DELIVERY, Receipt.FAILED, "failed 5.1.10"));
    }

    static String file(String name) throws IOException {
        try (var mail = OddReturnsTest.class.getResourceAsStream(name + ".eml")) {
            return new String(Objects.requireNonNull(mail, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
