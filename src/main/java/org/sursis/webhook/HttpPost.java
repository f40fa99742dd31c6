package org.sursis.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.sursis.watch.Outcome;
import org.sursis.watch.RetryAfter;
import org.sursis.watch.WebhookSignature;
import org.sursis.watch.webhooks.WebhookPost;

/**
 * Calls a webhook: at the address that was looked at and no other, with the name for encryption and the Host header; bounded in time,
 * led nowhere by a redirect, and blind to what is answered but for its status.
 */
@Singleton
class HttpPost implements WebhookPost {
    private static final Logger LOG = Logger.getLogger(HttpPost.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WALL = Duration.ofSeconds(15);

    private final WebhookSettings settings;
    private final Where where;
    private final Vertx vertx;
    private final HttpClient client;
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
        // A connection for each message: the one before was to an address that was looked at then.
        this.client = vertx.createHttpClient(options.setKeepAlive(false).setConnectTimeout((int) CONNECT.toMillis()));
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
        var begun = new AtomicReference<HttpClientRequest>();
        var answer = vertx.executeBlocking(() -> where.address(to.webhook().url()), false)
                .compose(address -> client.request(options(to.webhook().url(), address)))
                .compose(request -> {
                    begun.set(request);
                    return send(request, to, id, body, now);
                })
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return read(answer.get(wall.toMillis(), TimeUnit.MILLISECONDS), now);
        } catch (TimeoutException tooLong) {
            return begun.get() == null
                    ? new Outcome.Away("no connection in time", false)
                    : uncertain("no answer in time");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return uncertain("stopped while waiting for an answer");
        } catch (ExecutionException failure) {
            return begun.get() == null ? away(failure.getCause()) : uncertain("connection lost");
        } finally {
            // What else it has to say nobody wants to hear; and what was not answered in time is not waited for.
            Optional.ofNullable(begun.get()).ifPresent(HttpClientRequest::reset);
        }
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
                .map(HttpPost::deaf);
    }

    /** That the rest of an answer was not waited for is nobody's error. */
    private static HttpClientResponse deaf(HttpClientResponse response) {
        return response.exceptionHandler(cut -> LOG.tracef("the rest of an answer was left: %s", cut));
    }

    private static RequestOptions options(URI url, InetAddress address) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(Where.port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(Where.port(url))
                .setSsl("https".equals(url.getScheme()))
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

    private static Outcome away(Throwable cause) {
        if (cause instanceof Where.Inside) {
            return new Outcome.Away(cause.getMessage(), true);
        }
        if (cause instanceof UnknownHostException) {
            return new Outcome.Away("its name leads nowhere", false);
        }
        return new Outcome.Away(cause instanceof SSLException ? "no trusted encryption" : "no connection", false);
    }

    private static Outcome uncertain(String because) {
        return new Outcome.Uncertain(because);
    }
}
