package org.sursis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.watch.WebhookSignature;

/** The watchdog as it is run: a process, heartbeats as the service writes them, and a mail server. */
class WatchdogTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration FIVE = Duration.ofSeconds(5);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path data;

    @BeforeEach
    void a_mail_server() {
        mail.start();
    }

    @AfterEach
    void no_mail_server() {
        mail.stop();
    }

    @Test
    void silence_is_told_and_its_end_and_no_forgery_is_a_sign_of_life()
            throws IOException, InterruptedException, MessagingException {
        try (var dog = started()) {
            var door = dog.address();
            var beat = beats(door).success(UUID.randomUUID());
            assertThat(status(beat)).isEqualTo(200);
            while (mail.getReceivedMessages().length == 0) {
                // All the while somebody knocks who has no secret, and somebody who listened in.
                assertThat(status(beat)).isEqualTo(409);
                assertThat(status(forged(door).success(UUID.randomUUID()))).isEqualTo(401);
                assertThat(status(old(door).success(UUID.randomUUID()))).isEqualTo(401);
                assertThat(status(unsigned(door))).isEqualTo(401);
                assertThat(status(HttpRequest.newBuilder(door).build())).isEqualTo(405);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            }
            var silent = message(0);
            assertThat(silent.getSubject())
                    .startsWith("Sursis: no sign of life since ")
                    .endsWith("now.");
            assertThat(silent.getAllRecipients()).extracting(Object::toString).containsExactly("op@example.org");
            assertThat(silent.getHeader("X-Sursis-Kind")).containsExactly("watchdog");
            assertThat(text(silent)).contains("Something did come in, and was not believed: ");
            assertThat(status(beats(door).success(UUID.randomUUID()))).isEqualTo(200);
            assertThat(arrived(2).getSubject()).startsWith("Sursis is at work again (");
        }
    }

    @Test
    void a_failure_is_told_at_once_with_what_the_service_said()
            throws IOException, InterruptedException, MessagingException {
        try (var dog = started()) {
            var door = dog.address();
            assertThat(status(beats(door).fail(UUID.randomUUID(), Map.of("overdueReviews", 3L))))
                    .isEqualTo(200);
            var failing = arrived(1);
            assertThat(failing.getSubject()).startsWith("Sursis lives and does not do its work (");
            assertThat(text(failing)).contains("It said: overdueReviews=3");
        }
    }

    @Test
    void a_path_that_was_changed_on_the_way_changes_nothing()
            throws IOException, InterruptedException, MessagingException {
        try (var dog = started()) {
            var door = dog.address();
            var fail = beats(door).fail(UUID.randomUUID(), Map.of());
            assertThat(status(HttpRequest.newBuilder(fail, (name, value) -> true)
                            .uri(door)
                            .build()))
                    .isEqualTo(200);
            assertThat(arrived(1).getSubject()).startsWith("Sursis lives and does not do its work (");
        }
    }

    @Test
    void killed_it_goes_on_waiting_where_it_was() throws IOException, InterruptedException, MessagingException {
        HttpRequest taken;
        try (var dog = started()) {
            taken = beats(dog.address()).success(UUID.randomUUID());
            assertThat(status(taken)).isEqualTo(200);
            dog.kill();
        }
        var again = started();
        try (again) {
            var door = again.address();
            var copy = HttpRequest.newBuilder(taken, (name, value) -> true)
                    .uri(door)
                    .build();
            assertThat(status(copy)).isEqualTo(409);
            assertThat(arrived(1).getSubject()).startsWith("Sursis: no sign of life since ");
            knowsThatItWasTold();
            again.kill();
        }
        // The third one knows that it was told, and says it no sooner than in an hour; it does say that it is over.
        try (var third = started()) {
            var door = third.address();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(7));
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(status(beats(door).success(UUID.randomUUID()))).isEqualTo(200);
            assertThat(arrived(2).getSubject()).startsWith("Sursis is at work again (");
        }
    }

    @Test
    void a_message_that_cannot_be_sent_is_printed_and_tried_again()
            throws IOException, InterruptedException, MessagingException {
        int port = mail.getSmtp().getPort();
        try (var dog = started()) {
            mail.stop();
            assertThat(dog.said("NOT told by mail")).contains("Sursis: no sign of life since ");
            var later = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            later.start();
            try {
                dog.said("told by mail: Sursis: no sign of life since ");
                assertThat(later.getReceivedMessages()).hasSize(1);
            } finally {
                later.stop();
            }
        }
    }

    @Test
    void a_trial_tells_whether_messages_arrive() throws IOException, InterruptedException {
        try (var dog = started("--try")) {
            assertThat(dog.exit()).isZero();
        }
        assertThat(mail.getReceivedMessages()).hasSize(1);
        mail.stop();
        try (var dog = started("--try")) {
            assertThat(dog.exit()).isEqualTo(1);
        }
    }

    @Test
    void what_is_missing_is_said_by_name() throws IOException, InterruptedException {
        refuses(
                Map.of("SURSIS_WATCHDOG_SECRET", "", "SURSIS_WATCHDOG_MAIL_TO", "op@example.org"),
                "Sursis does not start. sursis.watchdog.secret is missing");
        refuses(Map.of(), "sursis.watchdog.mail.to and sursis.watchdog.sms.to are both missing");
        refuses(
                Map.of("SURSIS_WATCHDOG_MAIL_TO", "op@example.org"),
                "sursis.watchdog.mail.smtp-url is missing: expected a mail server");
        refuses(
                Map.of("SURSIS_WATCHDOG_SMS_TO", "+15145550100"),
                "sursis.watchdog.sms.provider is none: expected a gateway");
    }

    private void refuses(Map<String, String> settings, String why) throws IOException, InterruptedException {
        try (var dog = WatchdogProcess.started(data, settings)) {
            dog.said(why);
            assertThat(dog.exit()).isEqualTo(3);
        }
    }

    /** It is written down after the server's answer; killed in between it would tell twice, and never not at all. */
    private void knowsThatItWasTold() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        var file = data.resolve("watchdog.json");
        while (!Files.readString(file).contains("SILENT") && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(file).content().contains("SILENT");
    }

    private WatchdogProcess started(String... arguments) throws IOException {
        return WatchdogProcess.started(
                data,
                Map.of(
                        "SURSIS_WATCHDOG_MAIL_SMTP_URL",
                        "smtp://127.0.0.1:" + (mail.isRunning() ? mail.getSmtp().getPort() : 9),
                        "SURSIS_WATCHDOG_MAIL_TO",
                        "op@example.org"),
                arguments);
    }

    private static Beats beats(URI door) {
        return new Beats(door.toString(), WatchdogProcess.SECRET, Clock.systemUTC(), FIVE);
    }

    private static Beats forged(URI door) {
        return new Beats(door.toString(), "another-secret-0123456789", Clock.systemUTC(), FIVE);
    }

    private static Beats old(URI door) {
        var sixMinutesAgo = Clock.fixed(Instant.now().minus(Duration.ofMinutes(6)), ZoneOffset.UTC);
        return new Beats(door.toString(), WatchdogProcess.SECRET, sixMinutesAgo, FIVE);
    }

    private static HttpRequest unsigned(URI door) {
        return HttpRequest.newBuilder(door)
                .header(WebhookSignature.ID, "beat_1")
                .POST(BodyPublishers.ofString("{\"type\": \"sursis.heartbeat.success\"}"))
                .build();
    }

    private static int status(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private MimeMessage arrived(int count) {
        assertThat(mail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(30), count))
                .isTrue();
        return message(count - 1);
    }

    private MimeMessage message(int index) {
        return mail.getReceivedMessages()[index];
    }

    private static String text(MimeMessage message) throws IOException, MessagingException {
        return (String) message.getContent();
    }
}
