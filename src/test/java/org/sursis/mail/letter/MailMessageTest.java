package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Channel;
import org.sursis.alert.Matter;
import org.sursis.alert.Severity;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.fixtures.Messages;
import org.sursis.notice.Notice.FilingLine;

class MailMessageTest {
    private static final String HOSTILE =
            "A\r\nBcc: evil@example.org\nX-Evil: 1\u2028\u0000\u202Eevil =?utf-8?B?QmNjOiB4?= {config:x} ${y} <b>";

    private final Letters letters = PlainLetters.letters();

    @Test
    void the_same_message_is_the_same_to_the_byte() throws Exception {
        var once = write(Messages.aWeekBefore().in(Language.FR));
        var again = PlainLetters.letters()
                .write(Messages.aWeekBefore().in(Language.FR).outgoing(), sender());
        assertThat(again).isEqualTo(once.bytes());
    }

    @Test
    void the_headers_are_these_and_no_others() throws Exception {
        assertThat(headers(write(Messages.aWeekBefore())))
                .containsExactly(
                        "Date: Fri, 20 Nov 2026 13:00:00 +0000",
                        "From: Sursis <alerts@sursis.example.org>",
                        "Reply-To: Sursis <alerts@sursis.example.org>",
                        "To: <counsel@example.org>",
                        "Subject: [URGENT] QC-2026-0417: removal in 7 days (Fri Nov 27), 2 filings\r\n not complete",
                        "Message-ID: <0c9f2a51-7d3e-4b8a-9a6f-51b0c2d43f2a@sursis.example.org>",
                        "In-Reply-To: <order-00000000-0000-0000-0000-000000000042@sursis.example.org>",
                        "References: <order-00000000-0000-0000-0000-000000000042@sursis.example.org>",
                        "X-Entity-Ref-ID: 0c9f2a51-7d3e-4b8a-9a6f-51b0c2d43f2a",
                        "Auto-Submitted: auto-generated",
                        "Content-Language: en",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/alternative;\r\n boundary=\"=_0c9f2a51-7d3e-4b8a-9a6f-51b0c2d43f2a\"");
    }

    @Test
    void only_what_is_critical_calls_itself_important() throws Exception {
        assertThat(headers(write(Messages.aWeekBefore().saying(Severity.CRITICAL, Messages.APPROACH))))
                .contains("X-Priority: 1", "Importance: high");
    }

    @Test
    void the_file_is_named_by_time_reference_and_delivery() throws Exception {
        assertThat(write(Messages.aWeekBefore().about("QC/2026 ../0417")).name())
                .isEqualTo("2026-11-20T130000Z-QC-2026-0417-c2d43f2a");
    }

    @Test
    void every_line_is_seven_bit_short_and_ends_as_mail_lines_do() throws Exception {
        var raw = raw(write(Messages.aWeekBefore().in(Language.ES).about("Ñandú-" + "x".repeat(190))));
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n").matches("[\\x09\\x20-\\x7e]+");
        assertThat(Arrays.stream(raw.split("\r\n"))
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(998);
    }

    @Test
    void hostile_text_adds_no_header_and_no_part_and_is_printed_literally() throws Exception {
        var hostile = Messages.aWeekBefore()
                .about(HOSTILE)
                .to(HOSTILE)
                .needing(new FilingLine(
                        HOSTILE, HOSTILE, FilingStatus.PENDING, false, LocalDate.of(2026, 1, 1), null, 3, null))
                .saying(
                        Severity.URGENT,
                        new Matter.Unreachable(Messages.DELIVERY, Messages.ORDER, HOSTILE, Channel.SMS, HOSTILE, false),
                        new Matter.WatchEnded(HOSTILE, HOSTILE),
                        new Matter.Overdue(HOSTILE, HOSTILE, LocalDate.of(2026, 11, 19), false));
        var letter = write(hostile);
        var names = Collections.list(mime(letter).getAllHeaders()).stream()
                .map(h -> h.getName())
                .toList();

        assertThat(names)
                .containsExactly(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Subject",
                        "Message-ID",
                        "In-Reply-To",
                        "References",
                        "X-Entity-Ref-ID",
                        "Auto-Submitted",
                        "Content-Language",
                        "MIME-Version",
                        "Content-Type");
        assertThat(mime(letter).getSubject())
                .startsWith("[URGENT] A Bcc: evil@example.org X-Evil: 1 evil =?utf-8?B?QmNjOiB4?=");
        assertThat(part(letter, 0))
                .contains("A Bcc: evil@example.org X-Evil: 1 evil =?utf-8?B?QmNjOiB4?= {config:x} ${y} <b>")
                .doesNotContain("\u202e", "\u2028");
        assertThat(part(letter, 1)).contains("{config:x} ${y} &lt;b&gt;").doesNotContain("${y} <b>");
        assertThat(((MimeMultipart) mime(letter).getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void a_lone_dot_and_a_boundary_in_a_title_stay_text() throws Exception {
        var text = "\r\n.\r\n--=_" + Messages.DELIVERY + "--\r\n";
        var letter = write(Messages.aWeekBefore().saying(Severity.INFO, new Matter.WatchEnded("x", text)));
        assertThat(((MimeMultipart) mime(letter).getContent()).getCount()).isEqualTo(2);
        assertThat(part(letter, 0)).contains("Note: . --=_" + Messages.DELIVERY + "--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nb", "a\u0000b", "a\u2028b", "a\u202eb", "a\u2066b", "a\u0085b"})
    void the_header_writer_refuses_what_could_be_a_line_or_turn_one(String text) {
        assertThatThrownBy(() -> new Headers().addText("Subject", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the mail header Subject may not hold U+");
        assertThatThrownBy(() -> new Headers().add("To", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"court ordonné – renvoi", "=?utf-8?Q?x?=", "𝔄𝔅ℭ", "é"})
    void free_text_comes_back_as_it_was(String text) throws Exception {
        var long_ = text.repeat(40);
        var header = new Headers().addText("Subject", long_).end().toString();
        assertThat(new MimeMessage(null, new ByteArrayInputStream(header.getBytes(StandardCharsets.US_ASCII)))
                        .getSubject())
                .isEqualTo(long_);
        assertThat(List.of(header.split("\r\n"))).allMatch(line -> line.length() <= 86);
    }

    private Letter write(Messages message) throws Exception {
        return Letters.letter(message.outgoing(), sender(), letters.write(message.outgoing(), sender()));
    }

    private static InternetAddress sender() throws Exception {
        return new InternetAddress("Sursis <alerts@sursis.example.org>");
    }

    private static List<String> headers(Letter letter) {
        var block = raw(letter).split("\r\n\r\n", 2)[0];
        return List.of(block.split("\r\n(?! )"));
    }

    private static String raw(Letter letter) {
        return new String(letter.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage mime(Letter letter) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
    }

    private static String part(Letter letter, int number) throws Exception {
        return ((MimeMultipart) mime(letter).getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }
}
