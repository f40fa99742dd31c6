package org.sursis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.fixtures.Messages;
import org.sursis.fixtures.Transactions;
import org.sursis.mail.letter.PlainLetters;
import org.sursis.notice.PlainNotice;
import org.sursis.watch.Outcome;

class EmailSenderTest {
    private static final BounceSettings NO_BOUNCES = new BounceSettings(null, null);
    private static final String FROM = "Sursis <alerts@sursis.example.org>";
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final String FILE = "2026-11-20T130000Z-QC-2026-0417-c2d43f2a.eml";

    @TempDir
    Path outbox;

    @Test
    void what_reaches_the_mailbox_is_what_was_written() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var french = Messages.aWeekBefore().in(Language.FR);
            var url = "smtp://127.0.0.1:" + server.getSmtp().getPort();
            var outcome = send(new MailSettings(SmtpServer.of(url), FROM, outbox, true), french);
            var mail = server.getReceivedMessages()[0];
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);

            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            assertThat(mail.getSubject())
                    .isEqualTo("[URGENT] QC-2026-0417 : renvoi dans 7 jours (ven. 27 nov.), 2 éléments à compléter");
            assertThat(mail.getHeader("Message-ID")).containsExactly("<" + Messages.DELIVERY + "@sursis.example.org>");
            assertThat(bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing())
                    .endsWith(written(Language.FR).stripTrailing());
        } finally {
            server.stop();
        }
    }

    @Test
    void each_message_has_a_return_path_of_its_own_and_otherwise_the_senders() throws Exception {
        try (var server = new ScriptedSmtp()) {
            var settings = new MailSettings(SmtpServer.of("smtp://127.0.0.1:" + server.port()), FROM, outbox, true);
            send(settings, Messages.aWeekBefore());
            send(settings, new BounceSettings("bounces@clinic.example", null), Messages.aWeekBefore());
            assertThat(server.conversations.get(0)).contains("MAIL FROM:<alerts@sursis.example.org>");
            assertThat(server.conversations.get(1))
                    .contains("MAIL FROM:<bounces+" + Messages.RETURN_TAG + "@clinic.example>");
        }
    }

    @Test
    void without_a_server_the_very_same_letter_goes_to_the_outbox_once() throws Exception {
        var settings = new MailSettings(null, FROM, outbox.resolve("made"), false);
        assertThat(send(settings, Messages.aWeekBefore()))
                .isEqualTo(new Outcome.Accepted(FILE, "written to the outbox"));
        assertThat(send(settings, Messages.aWeekBefore()))
                .isEqualTo(new Outcome.Accepted(FILE, "written to the outbox"));

        try (var files = Files.list(outbox.resolve("made"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(FILE);
        }
        assertThat(Files.readString(outbox.resolve("made").resolve(FILE))).isEqualTo(written(Language.EN));
    }

    @Test
    void a_rehearsal_speaks_to_no_server_elsewhere() {
        var settings = new MailSettings(SmtpServer.of("smtps://mail.invalid"), FROM, outbox, true);
        assertThat(send(settings, Messages.aWeekBefore()))
                .isEqualTo(new Outcome.Accepted(FILE, "written to the outbox"));
    }

    @Test
    void an_outbox_that_cannot_be_written_is_tried_again_and_looked_at() throws Exception {
        var file = Files.writeString(outbox.resolve("file"), "in the way");
        assertThat(send(new MailSettings(null, FROM, file, false), Messages.aWeekBefore()))
                .isEqualTo(new Outcome.RetryLater("outbox not writable: FileAlreadyExistsException", null, true));
    }

    @Test
    void an_address_with_a_line_in_it_is_never_written_not_even_plainly() {
        var hostile = Messages.aWeekBefore().over(Channel.EMAIL, "counsel@example.org>\r\nBcc: <evil@example.org");
        var sender = sender(new MailSettings(null, FROM, outbox, false));
        assertThatThrownBy(() -> sender.written(hostile.outgoing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mail header To may not hold U+000D");
        assertThatThrownBy(() -> sender.plain(hostile.outgoing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mail header To may not hold U+000D");
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_letter_has_the_same_ids_names_the_file_and_leads_to_the_service(Language language) throws Exception {
        var message =
                Messages.aWeekBefore().in(language).about("QC\r\n2026-0417 é").outgoing();
        var mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(
                        sender(new MailSettings(null, FROM, outbox, false)).plain(message)));
        assertThat(mail.getSubject()).isEqualTo(PlainNotice.line(language, "QC 2026-0417 é"));
        assertThat(mail.getMessageID()).isEqualTo("<" + Messages.DELIVERY + "@sursis.example.org>");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo(PlainNotice.text(language, "QC 2026-0417 é", Messages.LINK.toString())
                        .strip());
    }

    @Test
    void nothing_is_sent_inside_a_transaction() {
        var sender = new EmailSender(
                new MailSettings(null, FROM, outbox, false),
                NO_BOUNCES,
                PlainLetters.letters(),
                Transactions.in(Status.STATUS_ACTIVE));
        var message = Messages.aWeekBefore().outgoing();
        assertThatThrownBy(() -> sender.send(message, sender.written(message), NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sending inside a transaction");
    }

    private static Outcome send(MailSettings settings, Messages message) {
        return send(settings, NO_BOUNCES, message);
    }

    private static Outcome send(MailSettings settings, BounceSettings bounces, Messages message) {
        var sender = sender(settings, bounces);
        try {
            return sender.send(message.outgoing(), sender.written(message.outgoing()), NOW);
        } finally {
            sender.close();
        }
    }

    private static EmailSender sender(MailSettings settings) {
        return sender(settings, NO_BOUNCES);
    }

    private static EmailSender sender(MailSettings settings, BounceSettings bounces) {
        return new EmailSender(
                settings, bounces, PlainLetters.letters(), Transactions.in(Status.STATUS_NO_TRANSACTION));
    }

    private static String written(Language language) throws Exception {
        var bytes =
                PlainLetters.letters().write(Messages.aWeekBefore().in(language).outgoing(), new InternetAddress(FROM));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
