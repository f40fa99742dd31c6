package org.sursis.board.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The way to the provider: bounded in time, in size and in how many wait for it at once, and never led elsewhere by a redirect. */
final class WalledHttp implements HTTPRequestSender {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 256 * 1024;
    /** Whoever signs in waits on a thread that pages need too. */
    private static final int MOST_AT_ONCE = 8;
    /** The client's own to set. */
    private static final Set<String> OURS = Set.of("host", "content-length", "connection");

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Duration wall;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WalledHttp(Duration wall) {
        this.wall = wall;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        if (!places.tryAcquire()) {
            throw new IOException("too many wait already");
        }
        try {
            return read(within(client.sendAsync(sent(request), head -> new Whole(MOST_BYTES))));
        } finally {
            places.release();
        }
    }

    /** A server that drips a byte now and then keeps every timeout of its own from running out. */
    private <T> T within(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(wall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            answer.cancel(true);
            throw new IOException("no answer in time", tooLong);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for an answer", stopping);
        } catch (ExecutionException failure) {
            throw new IOException("no answer", failure.getCause());
        }
    }

    private static HttpRequest sent(ReadOnlyHTTPRequest asked) {
        var body = asked.getBody();
        var request = HttpRequest.newBuilder(asked.getURI())
                .method(
                        asked.getMethod().name(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        asked.getHeaderMap().forEach((name, values) -> values.stream()
                .filter(value -> !OURS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(value -> request.header(name, value)));
        return request.build();
    }

    private static HTTPResponse read(HttpResponse<byte[]> answer) {
        var response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }
}
