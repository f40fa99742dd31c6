package org.sursis.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Receipt;
import org.sursis.watch.Returns.Returned;

class ReturnedMailTest {
    static final UUID DELIVERY = UUID.fromString("6f1c2f9e-2f3b-4f0e-9b55-0d9c1f6f7a10");
    private static final String TO = "bounces+good7@clinic.example";
    static final ReturnedMail READER = new ReturnedMail(
            "bounces@clinic.example", tag -> "good7".equalsIgnoreCase(tag) ? Optional.of(DELIVERY) : Optional.empty());

    /** As Postfix writes it; note that it calls itself an automatic reply. */
    static String report(String to, String fields) {
        return """
                Return-Path: <>
                Delivered-To: %s
                From: MAILER-DAEMON@mx.example (Mail Delivery System)
                To: alerts@clinic.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I'm sorry to have to inform you.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                Arrival-Date: Fri, 27 Nov 2026 08:00:01 -0500 (EST)

                %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <x@clinic.example>

                --b--
                """.replace("%s", "\0").replaceFirst("\0", to).replaceFirst("\0", fields);
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, FAILED, failed 5.1.1",
        "failed, 4.4.7, FAILED, failed 4.4.7",
        "failed, 5.2.2 (mailbox full), FAILED, failed 5.2.2",
        "Failed, , FAILED, failed",
        "delayed, 4.4.1, DELAYED, delayed 4.4.1",
        "delivered, 2.0.0, PASSED_ON, delivered 2.0.0",
        "relayed, 2.0.0, PASSED_ON, relayed 2.0.0",
        "expanded, , PASSED_ON, expanded"
    })
    void a_report_is_taken_at_its_word(String action, String status, Receipt news, String because) throws Exception {
        var fields = "Final-Recipient: rfc822; counsel@example.org\nAction: " + action
                + (status == null ? "" : "\nStatus: " + status)
                + "\nDiagnostic-Code: smtp; 550 5.1.1 <counsel@example.org> unknown";
        assertThat(read(report(TO, fields))).contains(new Returned(DELIVERY, news, because));
    }

    @Test
    void of_several_recipients_the_worst_counts() throws Exception {
        var fields = "Final-Recipient: rfc822; a@x.example\nAction: delayed\nStatus: 4.0.0\n\n"
                + "Final-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.1.1";
        assertThat(read(report(TO, fields))).contains(new Returned(DELIVERY, Receipt.FAILED, "failed 5.1.1"));
    }

    @Test
    void nothing_that_comes_by_mail_confirms() {
        assertThatThrownBy(() -> new Returned(DELIVERY, Receipt.DELIVERED, "delivered"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Failed-Recipients: counsel@example.org\nFrom: Mail Delivery System <Mailer-Daemon@mx.example>",
                "From: postmaster@mx.example",
                "From: \"MAILER-DAEMON\" <>"
            })
    void a_bounce_without_a_report_is_a_bounce(String headers) throws Exception {
        assertThat(read("To: <" + TO + ">\nAuto-Submitted: auto-replied\n" + headers + "\n\nno such user\n"))
                .contains(new Returned(DELIVERY, Receipt.FAILED, "came back without a report"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "X-Autoreply: yes",
                "Precedence: auto_reply"
            })
    void an_automatic_reply_says_that_nobody_is_there(String header) throws Exception {
        assertThat(read("From: Counsel <counsel@example.org>\nTo: <" + TO + ">\n" + header + "\n\nback on Monday\n"))
                .contains(new Returned(DELIVERY, Receipt.AWAY, "automatic reply"));
    }

    @Test
    void what_a_person_wrote_is_left_for_a_person() throws Exception {
        assertThat(read("From: counsel@example.org\nTo: " + TO + "\nAuto-Submitted: no\n\nthank you\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bounces@clinic.example",
                "bounces+forged@clinic.example",
                "xbounces+good7x@clinic.example",
                "bounces+good7@other.example",
                "bouncesXgood7@clinic.example"
            })
    void a_return_path_that_we_never_signed_is_about_nothing(String to) throws Exception {
        assertThat(read(report(to, "Final-Recipient: rfc822; a@x.example\nAction: failed")))
                .isEmpty();
    }

    @Test
    void the_case_that_a_server_changed_does_not_matter() throws Exception {
        assertThat(read(report("BOUNCES+GOOD7@Clinic.Example", "Final-Recipient: rfc822; a@x\nAction: failed")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "To: " + TO
                        + "\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n"
                        + "\nread\n--b\nContent-Type: message/disposition-notification\n\nDisposition: displayed\n--b--\n"
            })
    void a_mail_that_says_nothing_is_no_news(String mail) throws Exception {
        assertThat(read(mail)).isEmpty();
    }

    @Test
    void a_broken_report_is_taken_for_the_worst() throws Exception {
        assertThat(read("To: " + TO + "\nContent-Type: multipart/report\n\nnothing\n"))
                .contains(new Returned(DELIVERY, Receipt.FAILED, "came back with a report that cannot be read"));
    }

    static Optional<Returned> read(String mail) throws Exception {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return READER.read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
}
