package org.sursis.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.sursis.watch.Outcome;

/** The way to a gateway over HTTP: bounded in time and size, and never led elsewhere by a redirect. */
final class HttpDoor {
    private static final int MOST_BYTES = 4_096;

    private final HttpClient client;
    private final Duration total;

    HttpDoor(Duration connect, Duration total) {
        this.total = total;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The door as it stands in production. */
    static HttpDoor usual() {
        return new HttpDoor(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    /** Sends a request and has the reply read; what fails on the way is an outcome too. */
    Outcome call(HttpRequest request, Function<HttpReply, Outcome> reading) {
        var answer = client.sendAsync(request, head -> new FirstBytes(MOST_BYTES));
        try {
            var response = answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
            return reading.apply(new HttpReply(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(null),
                    response.body()));
        } catch (TimeoutException tooLong) {
            answer.cancel(true);
            return new Outcome.Uncertain("no answer in time");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Uncertain("stopped while waiting for an answer");
        } catch (ExecutionException failure) {
            return broken(failure.getCause());
        }
    }

    private static Outcome broken(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Outcome.Away("no connection", false);
        }
        if (cause instanceof SSLException) {
            return new Outcome.Away("no trusted encryption", true);
        }
        if (cause instanceof HttpTimeoutException) {
            return new Outcome.Uncertain("no answer in time");
        }
        if (cause instanceof IOException) {
            // The request may have been read to its end before the connection broke.
            return new Outcome.Uncertain("connection lost");
        }
        throw new IllegalStateException("calling the gateway failed", cause);
    }
}
