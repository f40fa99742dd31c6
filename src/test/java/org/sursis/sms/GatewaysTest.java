package org.sursis.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Channel;
import org.sursis.fixtures.AnsweringServer;
import org.sursis.sms.SmsSettings.Provider;
import org.sursis.watch.Outcome;
import org.sursis.watch.Outcome.Accepted;
import org.sursis.watch.Outcome.Refused;
import org.sursis.watch.Outcome.RetryLater;
import org.sursis.watch.Outcome.Uncertain;
import org.sursis.watch.WebhookSignature;

class GatewaysTest {
    private static final String HOME = "http://localhost:8080";
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final UUID ID = UUID.fromString("0c9f2a51-7d3e-4b8a-9a6f-51b0c2d43f2a");
    private static final ShortMessage MESSAGE =
            new ShortMessage(ID, "+15145550123", "répondez & lisez: https://x/a/b", "n");

    private final AnsweringServer server = new AnsweringServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void twilio_gets_a_form_and_a_login_and_gives_an_id() {
        server.answers(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");
        assertThat(hand(Provider.TWILIO, server.url(""))).isEqualTo(new Accepted("SM1", "HTTP 201"));

        var asked = server.asked.get(0);
        assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(asked.headers()).containsEntry("Authorization", "Basic QUMxOnNlY3JldDdmMw==");
        assertThat(asked.form())
                .isEqualTo(Map.of(
                        "To", "+15145550123", "From", "+15145550100", "Body", "répondez & lisez: https://x/a/b"));
    }

    @Test
    void a_gateway_that_can_find_us_is_asked_to_tell_what_became_of_the_message() {
        server.answers(201, "{}");
        hand(Provider.TWILIO, server.url(""), "https://sursis.example.org/alerts/");
        hand(Provider.VONAGE, server.url(""), "https://sursis.example.org");
        assertThat(server.asked.get(0).form())
                .containsEntry(
                        "StatusCallback",
                        "https://sursis.example.org/alerts/api/v1/callbacks/twilio/status?delivery=" + MESSAGE.id());
        assertThat(server.asked.get(1).form())
                .containsEntry("callback", "https://sursis.example.org/api/v1/callbacks/vonage/status");
    }

    @Test
    void a_full_address_is_used_as_it_is() {
        server.answers(201, "{\"sid\":\"SM1\"}");
        hand(Provider.TWILIO, server.url("/proxy/send.json"));
        hand(Provider.VONAGE, server.url("/v/sms/json"));
        hand(Provider.VONAGE, server.url("/base/"));
        assertThat(server.asked)
                .extracting(AnsweringServer.Asked::path)
                .containsExactly("/proxy/send.json", "/v/sms/json", "/base/sms/json");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, refused",
        "400, 21610, refused",
        "400, 21614, refused",
        "400, 30006, refused",
        "400, 21602, refused-alarm",
        "404, 20404, refused-alarm",
        "400, 21606, alarm",
        "401, 20003, alarm",
        "403, 0, alarm",
        "429, 20429, later",
        "400, 30001, later",
        "500, 0, later",
        "503, 0, later",
        "408, 0, later",
        "409, 0, later",
        "425, 0, later",
        "302, 0, alarm"
    })
    void what_twilio_refuses_is_weighed_by_its_number(int status, int code, String verdict) {
        server.answers(status, "{\"code\":" + code + ",\"message\":\"to +15145550123\"}");
        var outcome = hand(Provider.TWILIO, server.url(""));
        assertThat(name(outcome)).isEqualTo(verdict);
        assertThat(outcome.because()).startsWith("HTTP " + status).doesNotContain("5550123");
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "'Fri, 20 Nov 2026 13:10:00 GMT', PT10M", "999999999, PT24H"})
    void a_gateway_that_asks_for_time_gets_it(String asked, Duration wait) {
        server.answers(429, "{}", "Retry-After", asked);
        assertThat(hand(Provider.GENERIC, server.url("/sms"))).isEqualTo(new RetryLater("HTTP 429", wait, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Fri, 20 Nov 2026 12:00:00 GMT", "99999999999999999999"})
    void a_wait_that_makes_no_sense_is_none(String asked) {
        server.answers(503, "", "Retry-After", asked);
        assertThat(hand(Provider.GENERIC, server.url("/sms"))).isEqualTo(new RetryLater("HTTP 503", null, false));
    }

    @Test
    void vonage_gets_numbers_without_plus_and_is_believed_by_its_status_only() {
        server.answers(200, "{\"message-count\":\"1\",\"messages\":[{\"status\":\"0\",\"message-id\":\"V1\"}]}");
        assertThat(hand(Provider.VONAGE, server.url(""))).isEqualTo(new Accepted("V1", "status 0"));
        assertThat(server.asked.get(0).form())
                .isEqualTo(Map.of(
                        "api_key",
                        "AC1",
                        "api_secret",
                        "secret7f3",
                        "from",
                        "15145550100",
                        "to",
                        "15145550123",
                        "text",
                        "répondez & lisez: https://x/a/b",
                        "type",
                        "text",
                        "client-ref",
                        ID.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, later",
        "2, alarm",
        "3, refused-alarm",
        "4, alarm",
        "5, later",
        "6, refused-alarm",
        "7, refused",
        "8, alarm",
        "9, alarm",
        "10, later",
        "12, refused-alarm",
        "14, alarm",
        "15, alarm",
        "29, refused-alarm",
        "33, refused",
        "99, alarm",
        "x, alarm"
    })
    void what_vonage_refuses_is_weighed_by_its_number(String status, String verdict) {
        server.answers(200, "{\"messages\":[{\"status\":\"" + status + "\",\"error-text\":\"to +15145550123\"}]}");
        var outcome = hand(Provider.VONAGE, server.url(""));
        assertThat(name(outcome)).isEqualTo(verdict);
        assertThat(outcome.because()).doesNotContain("5550123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "[]",
                "{\"messages\":[]}",
                "{\"messages\":[{\"status\":\"0\"},{\"status\":\"5\"}]}"
            })
    void an_answer_of_vonage_that_says_nothing_clear_leaves_it_open(String body) {
        server.answers(200, body);
        assertThat(hand(Provider.VONAGE, server.url(""))).isInstanceOf(Uncertain.class);
    }

    @Test
    void the_generic_gateway_gets_signed_json() {
        server.answers(202, "{\"id\":\"G1\"}");
        assertThat(hand(Provider.GENERIC, server.url("/sms?x=1"))).isEqualTo(new Accepted("G1", "HTTP 202"));

        var asked = server.asked.get(0);
        var body = "{\"id\":\"" + ID + "\",\"to\":\"+15145550123\",\"text\":\"répondez & lisez: https://x/a/b\","
                + "\"from\":\"+15145550100\"}";
        assertThat(asked.path()).isEqualTo("/sms?x=1");
        assertThat(asked.body()).isEqualTo(body);
        assertThat(asked.headers())
                .containsEntry("webhook-id", ID.toString())
                .containsEntry("webhook-timestamp", String.valueOf(NOW.getEpochSecond()))
                .containsEntry("webhook-signature", new WebhookSignature("secret7f3").of(ID.toString(), NOW, body));
    }

    @Test
    void a_taken_message_needs_no_id_of_a_generic_gateway_but_one_of_twilio() {
        server.answers(200, "");
        assertThat(hand(Provider.GENERIC, server.url("/"))).isEqualTo(new Accepted(null, "HTTP 200"));
        assertThat(hand(Provider.TWILIO, server.url("/"))).isEqualTo(new Uncertain("HTTP 200 without an id"));
    }

    @Test
    void a_redirect_is_not_followed() {
        server.answers(307, "", "Location", server.url("/elsewhere").toString());
        assertThat(hand(Provider.GENERIC, server.url("/sms"))).isEqualTo(new RetryLater("HTTP 307", null, true));
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void a_body_without_end_is_read_to_four_kilobytes() {
        server.answers(200, "{\"id\":\"G1\"}" + " ".repeat(50_000_000));
        assertThat(hand(Provider.GENERIC, server.url("/sms"))).isEqualTo(new Accepted("G1", "HTTP 200"));
    }

    @Test
    void silence_after_the_request_leaves_it_open() {
        server.stalls();
        assertThat(hand(Provider.GENERIC, server.url("/sms"), HOME, Duration.ofMillis(900)))
                .isEqualTo(new Uncertain("no answer in time"));
    }

    @Test
    void an_answer_that_drips_is_not_waited_for_to_its_end() {
        server.drips();
        long start = System.nanoTime();
        assertThat(hand(Provider.GENERIC, server.url("/sms"), HOME, Duration.ofMillis(900)))
                .isEqualTo(new Uncertain("no answer in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_connection_cut_after_the_request_leaves_it_open() throws Exception {
        try (var cut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> takeAndCut(cut));
            thread.setDaemon(true);
            thread.start();
            assertThat(hand(Provider.GENERIC, URI.create("http://127.0.0.1:" + cut.getLocalPort() + "/")))
                    .isEqualTo(new Uncertain("connection lost"));
        }
    }

    @Test
    void a_gateway_that_is_not_there_is_tried_again() throws IOException {
        URI gone;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }
        assertThat(hand(Provider.GENERIC, gone)).isEqualTo(new Outcome.Away("no connection", false));
    }

    private static void takeAndCut(ServerSocket door) {
        try (var guest = door.accept()) {
            guest.getInputStream().read(new byte[8_192]);
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }

    private static Outcome hand(Provider provider, URI url) {
        return hand(provider, url, HOME);
    }

    private static Outcome hand(Provider provider, URI url, String home) {
        // Far longer than a busy machine needs: a wall is hit only where a test means it to be.
        return hand(provider, url, home, Duration.ofSeconds(30));
    }

    private static Outcome hand(Provider provider, URI url, String home, Duration wall) {
        var settings = new SmsSettings(
                provider, url, "AC1", "secret7f3", null, "+15145550100", URI.create(home), Path.of("outbox"), true);
        return SmsSender.gateway(settings, Set.of(Channel.SMS), new HttpDoor(Duration.ofSeconds(2), wall))
                .hand(MESSAGE, NOW);
    }

    private static String name(Outcome outcome) {
        if (outcome instanceof Refused) {
            return outcome.alarm() ? "refused-alarm" : "refused";
        }
        return outcome instanceof RetryLater ? outcome.alarm() ? "alarm" : "later" : outcome.toString();
    }
}
