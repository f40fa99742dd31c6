package org.sursis.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.WebhookSignature;

/**
 * Writes heartbeats: as the healthchecks protocol has them, and signed where there is a secret, for a watchdog that believes nothing
 * else. A signed one is a POST whose body says what its path says, because a path is not signed.
 */
final class Beats {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final WebhookSignature signature;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param url without a slash at its end
     * @param secret or null
     */
    Beats(String url, String secret, Clock clock, Duration patience) {
        this.url = url;
        this.signature = secret == null ? null : new WebhookSignature(secret);
        this.clock = clock;
        this.patience = patience;
    }

    /** A node came up. */
    HttpRequest start(UUID run) {
        return beat("start", "/start", run, Map.of());
    }

    /** A pass was complete, and the promise is kept. */
    HttpRequest success(UUID run) {
        return beat("success", "", run, Map.of());
    }

    /** It is not kept; {@code lapses} says in numbers where. */
    HttpRequest fail(UUID run, Map<String, Long> lapses) {
        return beat("fail", "/fail", run, lapses);
    }

    private HttpRequest beat(String what, String path, UUID run, Map<String, Long> data) {
        var separator = url.contains("?") ? "&" : "?";
        var address = url.contains("?") ? url.replaceFirst("\\?", path + "?") : url + path;
        var request = HttpRequest.newBuilder(URI.create(address + separator + "rid=" + run))
                .timeout(patience);
        return signature == null ? request.GET().build() : signed(request, what, data);
    }

    private HttpRequest signed(HttpRequest.Builder request, String what, Map<String, Long> data) {
        var now = clock.instant();
        var id = "beat_" + UUID.randomUUID();
        var message =
                JSON.createObjectNode().put("type", "sursis.heartbeat." + what).put("timestamp", now.toString());
        var facts = message.putObject("data");
        data.forEach(facts::put);
        var body = message.toString();
        return request.header("Content-Type", "application/json")
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIMESTAMP, String.valueOf(now.getEpochSecond()))
                .header(WebhookSignature.SIGNATURE, signature.of(id, now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
