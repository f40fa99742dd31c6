package org.sursis.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.sursis.watch.Outcome;
import org.sursis.watch.RetryAfter;
import org.sursis.watch.WebhookSignature;
import org.sursis.watch.webhooks.WebhookPost;

/**
 * Calls a webhook: at an address that was looked at and no other, with the name for encryption and the Host header; bounded in time,
 * led nowhere by a redirect, and blind to what is answered but for its status.
 */
@Singleton
class HttpPost implements WebhookPost {
    private static final Logger LOG = Logger.getLogger(HttpPost.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WALL = Duration.ofSeconds(15);
    /** Bytes. Beyond that an answer is none; eight thousand, as is usual, are too few for some who set cookies and policies. */
    private static final int MOST_HEADERS = 64 * 1024;

    /**
     * Lookups at once, on threads that nobody else needs. Twice as many as there are who wait for one (senders, and who tries), for it may
     * take longer than anybody waits.
     */
    private static final int LOOKUPS = 16;

    private final WebhookSettings settings;
    private final Where where;
    private final Vertx vertx;
    private final WorkerExecutor lookups;
    private final HttpClientOptions http;
    private final Duration wall;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    HttpPost(WebhookSettings settings, Vertx vertx, TransactionSynchronizationRegistry transactions) {
        this(settings, InetAddress::getAllByName, vertx, new HttpClientOptions(), WALL, transactions);
    }

    HttpPost(
            WebhookSettings settings,
            Where.Names names,
            Vertx vertx,
            HttpClientOptions options,
            Duration wall,
            TransactionSynchronizationRegistry transactions) {
        this.settings = settings;
        this.where = new Where(settings, names);
        this.vertx = vertx;
        this.lookups = vertx.createSharedWorkerExecutor("sursis-webhook-names", LOOKUPS);
        this.http = options.setKeepAlive(false)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxHeaderSize(MOST_HEADERS);
        this.wall = wall;
        this.transactions = transactions;
    }

    @Override
    public Optional<String> whyNot(URI url) {
        return where.whyNot(url);
    }

    @Override
    public Outcome hand(Addressed to, String id, byte[] body, Instant now) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("sending inside a transaction");
        }
        var url = to.webhook().url();
        if (settings.silent(url)) {
            return new Outcome.Accepted(null, "a rehearsal calls nobody elsewhere");
        }
        // The setting may be another than when it was made.
        return whyNot(url).<Outcome>map(why -> new Outcome.Away(why, true)).orElseGet(() -> call(to, id, body, now));
    }

    private Outcome call(Addressed to, String id, byte[] body, Instant now) {
        var leave = new Leave(wall);
        // One for each message: the connection before was to an address that was looked at then, and
        // a pool, which is by host and port, would let calls that hang keep others waiting.
        var client = vertx.createHttpClient(http);
        try {
            var answer = connected(client, to.webhook().url(), leave)
                    .compose(request -> send(request, to, id, body, now))
                    .toCompletionStage()
                    .toCompletableFuture();
            return read(answer.get(wall.toMillis(), TimeUnit.MILLISECONDS), now);
        } catch (TimeoutException tooLong) {
            return leave.end() ? uncertain("no answer in time") : notInTime();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return leave.end()
                    ? uncertain("stopped while waiting for an answer")
                    : new Outcome.Away("stopped before there was a connection", false);
        } catch (ExecutionException failure) {
            return leave.end() ? uncertain("connection lost") : away(to, failure.getCause());
        } finally {
            // Nothing leaves any more, and all that is open or opens yet is closed: what else it has to say nobody
            // wants to hear.
            leave.end();
            client.close();
        }
    }

    /** A request that is about to leave, which it may no more where nobody waits for it any longer. */
    private Future<HttpClientRequest> connected(HttpClient client, URI url, Leave leave) {
        return lookups.executeBlocking(() -> looked(url, leave), false)
                .compose(addresses -> connected(client, url, addresses, leave))
                .onSuccess(HttpPost::quiet)
                .compose(request -> leave.take() ? Future.succeededFuture(request) : Future.failedFuture(tooLate()));
    }

    private List<InetAddress> looked(URI url, Leave leave) throws UnknownHostException {
        if (!leave.holds()) {
            throw tooLate();
        }
        return where.addresses(url);
    }

    private static CancellationException tooLate() {
        return new CancellationException("nobody waits for it any more");
    }

    /** To the first that can be connected to. Only where nothing was sent is there another, and who shows the wrong papers is not gone around. */
    private static Future<HttpClientRequest> connected(
            HttpClient client, URI url, List<InetAddress> addresses, Leave leave) {
        var others = addresses.subList(1, addresses.size());
        return client.request(options(url, addresses.get(0)))
                .recover(cause -> others.isEmpty() || cause instanceof SSLException || !leave.holds()
                        ? Future.failedFuture(cause)
                        : connected(client, url, others, leave));
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Addressed to, String id, byte[] body, Instant now) {
        var text = new String(body, StandardCharsets.UTF_8);
        var signatures = to.secrets().stream()
                .map(secret -> new WebhookSignature(secret).of(id, now, text))
                .collect(Collectors.joining(" "));
        return request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Sursis")
                .putHeader(WebhookSignature.ID, id)
                .putHeader(WebhookSignature.TIMESTAMP, String.valueOf(now.getEpochSecond()))
                .putHeader(WebhookSignature.SIGNATURE, signatures)
                .send(Buffer.buffer(body))
                .map(response -> response.exceptionHandler(HttpPost::cut));
    }

    /** Else whoever is called writes errors into our log. */
    private static void quiet(HttpClientRequest request) {
        request.exceptionHandler(HttpPost::cut).connection().exceptionHandler(HttpPost::cut);
    }

    /** What becomes of a call is in its outcome; that no more was waited for is nobody's error. */
    private static void cut(Throwable how) {
        LOG.tracef("the rest of a call was left: %s", how);
    }

    private static RequestOptions options(URI url, InetAddress address) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(Where.port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(Where.port(url))
                .setSsl(Where.isSecure(url))
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private static Outcome read(HttpClientResponse response, Instant now) {
        var because = "HTTP " + response.statusCode();
        if (response.statusCode() / 100 == 2) {
            return new Outcome.Accepted(null, because);
        }
        return response.statusCode() == 410
                ? new Outcome.Refused(because, true)
                : new Outcome.RetryLater(because, RetryAfter.of(response.getHeader("Retry-After"), now), false);
    }

    private static Outcome away(Addressed to, Throwable cause) {
        if (cause instanceof Where.Inside || cause instanceof UnknownHostException) {
            LOG.infof("webhook=%s was not called because=%s", to.webhook().id(), cause);
            // In the same words, or whoever may make webhooks learns which names there are inside.
            return new Outcome.Away("its name leads to no address that may be called", cause instanceof Where.Inside);
        }
        if (cause instanceof CancellationException) {
            return notInTime();
        }
        return new Outcome.Away(cause instanceof SSLException ? "no trusted encryption" : "no connection", false);
    }

    private static Outcome notInTime() {
        return new Outcome.Away("no connection in time", false);
    }

    private static Outcome uncertain(String because) {
        return new Outcome.Uncertain(because);
    }
}
