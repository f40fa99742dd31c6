package org.sursis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.transaction.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.fixtures.AnsweringServer;
import org.sursis.fixtures.Certificates;
import org.sursis.fixtures.Transactions;
import org.sursis.watch.Outcome;
import org.sursis.watch.webhooks.Webhook;
import org.sursis.watch.webhooks.WebhookPost.Addressed;

/** What comes to be after nobody waits for it any more: it does not leave, stays nowhere open, and is in nobody's way. */
class LateCallsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Outcome LATE = new Outcome.Away("no connection in time", false);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration AMPLE = Duration.ofSeconds(10);
    /** As many as Vert.x lets connect to one host and port, where connections are kept together. */
    private static final int POOL = 5;

    private static final int LOOKUPS = 16;

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final AnsweringServer server = new AnsweringServer();
    private final CountDownLatch known = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        known.countDown();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpPost post(Duration wall, Where.Names names, HttpClientOptions options) {
        return new HttpPost(
                new WebhookSettings(true, false),
                names,
                vertx,
                options,
                wall,
                Transactions.in(Status.STATUS_NO_TRANSACTION));
    }

    private static Outcome hand(HttpPost post, URI url) {
        var webhook = new Webhook(UUID.randomUUID(), UUID.randomUUID(), url, NOW, "ann");
        return post.hand(new Addressed(webhook, List.of(SECRET)), "msg-1", BODY, NOW);
    }

    private static InetAddress[] here(String host) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    /** Not before it is known. */
    private InetAddress[] late(String host) {
        asked.incrementAndGet();
        threads.add(Thread.currentThread().getName());
        try {
            assertThat(known.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return here(host);
    }

    @Test
    void a_name_that_is_known_too_late_is_not_called_any_more() {
        var post = post(SHORT, this::late, new HttpClientOptions());
        for (int n = 0; n < POOL; n++) {
            assertThat(hand(post, server.url("/x"))).isEqualTo(LATE);
        }
        known.countDown();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        assertThat(server.asked).isEmpty();
    }

    @Test
    void names_are_looked_up_on_threads_of_their_own_and_not_once_nobody_waits() {
        var post = post(Duration.ofMillis(50), this::late, new HttpClientOptions());
        for (int n = 0; n < 2 * LOOKUPS; n++) {
            assertThat(hand(post, server.url("/x"))).isEqualTo(LATE);
        }
        known.countDown();
        var well = post(AMPLE, this::late, new HttpClientOptions());
        assertThat(hand(well, server.url("/well"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(asked.get()).isLessThanOrEqualTo(LOOKUPS + 1);
        assertThat(threads).allMatch(name -> name.startsWith("sursis-webhook-names"));
    }

    @Test
    void calls_that_hang_or_were_late_keep_none_from_a_server_that_is_well_again() {
        server.stalls();
        var late = post(SHORT, this::late, new HttpClientOptions());
        var prompt = post(Duration.ofSeconds(1), LateCallsTest::here, new HttpClientOptions());
        for (int n = 0; n < POOL; n++) {
            assertThat(hand(late, server.url("/late"))).isEqualTo(LATE);
            assertThat(hand(prompt, server.url("/hangs"))).isEqualTo(new Outcome.Uncertain("no answer in time"));
        }
        known.countDown();
        server.answers(204, "");
        for (int n = 0; n < POOL; n++) {
            assertThat(hand(late, server.url("/well"))).isEqualTo(new Outcome.Accepted(null, "HTTP 204"));
            assertThat(hand(prompt, server.url("/well"))).isEqualTo(new Outcome.Accepted(null, "HTTP 204"));
        }
        assertThat(server.asked)
                .extracting(AnsweringServer.Asked::path)
                .doesNotContain("/late")
                .hasSize(3 * POOL);
    }

    @Test
    void a_connection_that_is_encrypted_too_late_is_closed_unasked() throws Exception {
        var mine = Certificates.of("hooks.example.org", folder);
        var post = post(SHORT, LateCallsTest::here, new HttpClientOptions().setTrustOptions(mine));
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = URI.create("https://hooks.example.org:" + listening.getLocalPort() + "/x");
            assertThat(hand(post, url)).isEqualTo(LATE);
            try (var accepted = listening.accept();
                    var late = encrypted(accepted)) {
                assertThat(saysNothing(late)).isTrue();
            }
        }
    }

    /** The server's side of it, which has not said a word yet. */
    private SSLSocket encrypted(Socket accepted) throws IOException, GeneralSecurityException {
        var password = Certificates.PASSWORD.toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(folder.resolve("certificate.p12"))) {
            store.load(file, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(accepted, null, accepted.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** True where it ends without a word; a connection that stays open says nothing either, and is none of these. */
    private static boolean saysNothing(SSLSocket late) throws IOException {
        late.setSoTimeout((int) AMPLE.toMillis());
        try {
            return late.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
