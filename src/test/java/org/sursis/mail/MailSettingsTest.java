package org.sursis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    @Test
    void a_url_is_read_with_its_parts_decoded() {
        assertThat(SmtpServer.of("smtp://alerts%40clinic.example:p%3Aa+s%25@mail.clinic.example?starttls=required"))
                .isEqualTo(new SmtpServer(false, "mail.clinic.example", 587, "alerts@clinic.example", "p:a+s%", true));
        assertThat(SmtpServer.of("smtps://u:s@Mail.Clinic.Example/"))
                .isEqualTo(new SmtpServer(true, "mail.clinic.example", 465, "u", "s", false));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example, true", "smtp://localhost:25, false", "smtp://127.0.0.1:2525, false",
        "smtp://[::1]:25, false", "smtp://localhost:25?starttls=required, true", "smtps://mail.example, false"
    })
    void encryption_is_required_unless_the_server_is_this_machine(String url, boolean startTls) {
        assertThat(SmtpServer.of(url).startTls()).isEqualTo(startTls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example",
                "http://mail.example",
                "smtp:mail.example",
                "smtp://",
                "smtp://user@mail.example",
                "smtp://:secret7f3@mail.example",
                "smtp://user:@mail.example",
                "smtp://mail.example:0",
                "smtp://mail.example:70000",
                "smtp://mail.example/path",
                "smtp://mail.example#x",
                "smtp://mail.example?starttls=never",
                "smtp://mail.example?starttls=optional",
                "smtp://mail.example?tls=required",
                "smtp://mail.example?starttls=required&x=1",
                "smtps://mail.example?starttls=required",
                "smtp://user:secret7f3 @mail.example",
                "smtp://user:secret7f3%zz@mail.example",
                "smtp://user:secret7f3@a_b"
            })
    void anything_else_is_refused_in_words_that_keep_the_secret(String url) {
        assertThatThrownBy(() -> SmtpServer.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret7f3")
                .hasNoCause();
    }

    @Test
    void a_secret_does_not_print_itself() {
        var settings = new MailSettings(
                SmtpServer.of("smtp://user7f3:secret7f3@mail.example"),
                "alerts@clinic.example",
                Path.of("outbox"),
                false);
        assertThat(settings.toString()).doesNotContain("7f3").contains("smtp://(user):(secret)@mail.example:587");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alerts", "a@b, c@d", "Sursis <a@b", "a@b\r\nBcc: c@d", "list: a@b;"})
    void the_sender_is_one_mailbox(String from) {
        assertThatThrownBy(() -> new MailSettings(null, from, Path.of("outbox"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the sender of mails is one mailbox");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example, false, true",
        "smtp://mail.example, true, false",
        "smtp://localhost, true, true",
        "smtp://127.0.0.1.evil.example, true, false",
        "smtp://localhost.evil.example, true, false"
    })
    void in_a_rehearsal_only_this_machine_is_spoken_to(String url, boolean loopbackOnly, boolean leaves) {
        var settings = new MailSettings(SmtpServer.of(url), "alerts@clinic.example", Path.of("outbox"), loopbackOnly);
        assertThat(settings.leaves()).isEqualTo(leaves);
    }
}
