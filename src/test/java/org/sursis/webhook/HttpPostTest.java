package org.sursis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.transaction.Status;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.fixtures.AnsweringServer;
import org.sursis.fixtures.Certificates;
import org.sursis.fixtures.Transactions;
import org.sursis.watch.Outcome;
import org.sursis.watch.WebhookSignature;
import org.sursis.watch.webhooks.Webhook;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/** Calls to webhooks as they leave, and what is made of what comes back. */
class HttpPostTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final byte[] BODY = "{\"type\":\"order.alerts\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final AnsweringServer server = new AnsweringServer();

    @AfterEach
    void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpPost post(boolean anywhere, HttpClientOptions options) {
        return post(anywhere, options, Duration.ofMillis(1_500));
    }

    private HttpPost post(boolean anywhere, HttpClientOptions options, Duration wall) {
        return post(anywhere, options, wall, host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    private HttpPost post(boolean anywhere, HttpClientOptions options, Duration wall, Where.Names names) {
        return new HttpPost(
                new WebhookSettings(anywhere, false),
                names,
                vertx,
                options,
                wall,
                Transactions.in(Status.STATUS_NO_TRANSACTION));
    }

    private static Addressed to(URI url, String... secrets) {
        return new Addressed(new Webhook(UUID.randomUUID(), UUID.randomUUID(), url, NOW, "ann"), List.of(secrets));
    }

    private Outcome hand(URI url) {
        return post(true, new HttpClientOptions()).hand(to(url, NEW, OLD), "msg-1", BODY, NOW);
    }

    @Test
    void it_is_a_post_signed_with_every_secret_that_holds() {
        server.answers(204, "");
        assertThat(hand(server.url("/hook?key=7"))).isEqualTo(new Outcome.Accepted(null, "HTTP 204"));

        var asked = server.asked.get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/hook?key=7");
        assertThat(asked.body()).isEqualTo("{\"type\":\"order.alerts\"}");
        assertThat(asked.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("webhook-id", "msg-1")
                .containsEntry("webhook-timestamp", "1795179600");
        var signatures = asked.headers().get("webhook-signature");
        assertThat(signatures.split(" ")).hasSize(2);
        for (var secret : List.of(NEW, OLD)) {
            assertThat(new WebhookSignature(secret).stands(signatures, "msg-1", NOW, asked.body()))
                    .as(secret)
                    .isTrue();
        }
    }

    @Test
    void the_name_in_the_address_stands_in_the_host_header_whatever_it_leads_to() {
        server.answers(200, "ok");
        var url = URI.create("http://hooks.example.org:" + server.url("").getPort() + "/x");
        assertThat(hand(url)).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.asked.get(0).headers().get("host")).isEqualTo("hooks.example.org:" + url.getPort());
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308", "400", "401", "404", "429", "500", "503"})
    void what_is_no_2xx_is_tried_again_and_led_nowhere(int status) {
        server.answers(status, "", "Location", server.url("/elsewhere").toString());
        assertThat(hand(server.url("/x"))).isEqualTo(new Outcome.RetryLater("HTTP " + status, null, false));
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void who_asks_us_to_wait_is_heard() {
        server.answers(429, "", "Retry-After", "120");
        assertThat(hand(server.url("/x"))).isEqualTo(new Outcome.RetryLater("HTTP 429", Duration.ofMinutes(2), false));
    }

    @Test
    void who_is_gone_gets_nothing_any_more() {
        server.answers(410, "");
        assertThat(hand(server.url("/x"))).isEqualTo(new Outcome.Refused("HTTP 410", true));
    }

    @Test
    void silence_is_uncertain_within_the_wall() {
        server.stalls();
        long begun = System.nanoTime();
        assertThat(hand(server.url("/x"))).isEqualTo(new Outcome.Uncertain("no answer in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void an_answer_that_never_ends_is_read_to_its_status_and_no_further() {
        server.drips();
        long begun = System.nanoTime();
        assertThat(hand(server.url("/x"))).isEqualTo(new Outcome.Accepted(null, "HTTP 200"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void where_nobody_listens_nothing_was_taken() {
        var url = server.url("/x");
        server.close();
        assertThat(hand(url)).isEqualTo(new Outcome.Away("no connection", false));
    }

    @Test
    void an_answer_with_many_headers_is_one_and_with_boundless_ones_is_none() {
        server.answers(200, "", "X-Policy", "a".repeat(60_000));
        assertThat(hand(server.url("/x"))).isEqualTo(new Outcome.Accepted(null, "HTTP 200"));
        server.answers(200, "", "X-Policy", "a".repeat(70_000));
        assertThat(hand(server.url("/x"))).isInstanceOf(Outcome.Uncertain.class);
    }

    /** Of the addresses of this machine the server listens at one only. */
    @Test
    void an_address_that_cannot_be_connected_to_is_gone_around() {
        var names = new String[] {"127.0.0.1", "127.0.0.2", "127.0.0.3"};
        var post = post(true, new HttpClientOptions(), Duration.ofSeconds(5), host -> all(names));
        for (int n = 0; n < 6; n++) {
            assertThat(post.hand(to(server.url("/x"), NEW), "msg-1", BODY, NOW))
                    .isEqualTo(new Outcome.Accepted(null, "HTTP 200"));
        }
        assertThat(server.asked).hasSize(6);
    }

    /** At each of the two somebody listens; one hangs up when it has heard all. */
    @Test
    void where_a_request_left_no_other_address_is_asked() throws Exception {
        var heard = new AtomicInteger();
        var deaf = vertx.createNetServer()
                .connectHandler(socket -> socket.handler(bytes -> {
                    heard.incrementAndGet();
                    socket.close();
                }))
                .listen(server.url("").getPort(), "127.0.0.2")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        var post = post(true, new HttpClientOptions(), Duration.ofSeconds(5), host -> all("127.0.0.1", "127.0.0.2"));
        var outcomes = new ArrayList<Outcome>();
        for (int n = 0; n < 2; n++) {
            outcomes.add(post.hand(to(server.url("/x"), NEW), "msg-1", BODY, NOW));
        }
        deaf.close();
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new Outcome.Accepted(null, "HTTP 200"), new Outcome.Uncertain("connection lost"));
        assertThat(server.asked).hasSize(1);
        assertThat(heard).hasValue(1);
    }

    private static InetAddress[] all(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int n = 0; n < addresses.length; n++) {
            addresses[n] = InetAddress.getByName(literals[n]);
        }
        return addresses;
    }

    @Test
    void a_name_that_leads_inside_is_not_called() {
        var url = URI.create("https://hooks.example.org:8443/x");
        assertThat(post(false, new HttpClientOptions()).hand(to(url, NEW), "msg-1", BODY, NOW))
                .isEqualTo(new Outcome.Away("its name leads to no address that may be called", true));
    }

    @Test
    void a_name_that_leads_nowhere_is_told_in_the_words_of_one_that_leads_inside() {
        var post = post(false, new HttpClientOptions(), Duration.ofSeconds(5), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(post.hand(to(URI.create("https://hooks.example.org:8443/x"), NEW), "msg-1", BODY, NOW))
                .isEqualTo(new Outcome.Away("its name leads to no address that may be called", false));
    }

    @Test
    void what_was_allowed_once_is_not_called_when_it_is_not_any_more() {
        assertThat(post(false, new HttpClientOptions()).hand(to(server.url("/x"), NEW), "msg-1", BODY, NOW))
                .isInstanceOfSatisfying(
                        Outcome.Away.class, away -> assertThat(away.alarm()).isTrue());
        assertThat(server.asked).isEmpty();
    }

    @Test
    void a_rehearsal_calls_this_machine_only() {
        var quiet = new HttpPost(
                new WebhookSettings(true, true),
                host -> {
                    throw new IllegalStateException("nobody is to be looked up");
                },
                vertx,
                new HttpClientOptions(),
                Duration.ofSeconds(1),
                Transactions.in(Status.STATUS_NO_TRANSACTION));
        assertThat(quiet.hand(to(URI.create("https://hooks.example.org/x"), NEW), "msg-1", BODY, NOW))
                .isInstanceOf(Outcome.Accepted.class);
    }

    /** The connection goes to an address; what the certificate must name is the host in the URL. */
    @Test
    void encryption_is_believed_for_the_name_in_the_address_only() throws Exception {
        var mine = Certificates.of("hooks.example.org", folder);
        var heard = new CopyOnWriteArrayList<String>();
        var secure = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(mine)
                        .setHost("127.0.0.1")
                        .setPort(0))
                .requestHandler(request -> {
                    heard.add(request.path());
                    request.response().end();
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        var trusting = new HttpClientOptions().setTrustOptions(mine);
        var here = "https://%s:" + secure.actualPort() + "/x";
        var named = URI.create(here.formatted("hooks.example.org"));
        assertThat(secured(trusting, named)).isInstanceOf(Outcome.Accepted.class);
        assertThat(secured(
                        trusting, URI.create(here.formatted("hooks.example.org").replace("https", "HTTPS"))))
                .isInstanceOf(Outcome.Accepted.class);
        var untrusted = new Outcome.Away("no trusted encryption", false);
        assertThat(secured(trusting, URI.create(here.formatted("other.example.org"))))
                .isEqualTo(untrusted);
        assertThat(secured(new HttpClientOptions(), named)).isEqualTo(untrusted);
        assertThat(heard).containsExactly("/x", "/x");
    }

    /** On a busy machine the first encryption takes its time. */
    private Outcome secured(HttpClientOptions options, URI url) {
        return post(true, options, Duration.ofSeconds(15)).hand(to(url, NEW), "msg-1", BODY, NOW);
    }
}
