package org.sursis.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** The service's REST API as a client sees it whose requests go to any node that is up, and who repeats what is safe to repeat. */
final class Door {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final List<Node> nodes;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    Door(List<Node> nodes, Random random) {
        this.nodes = nodes;
        this.random = random;
    }

    /**
     * What was answered.
     *
     * @param status 0 when nobody can know whether the request was carried out
     * @param at when the answer was there
     */
    record Answer(int status, JsonNode body, String etag, Instant at) {
        static final int UNKNOWN = 0;

        boolean done() {
            return status / 100 == 2;
        }
    }

    /** Asks until somebody answers. */
    Answer get(String path) {
        return untilAnswered(() -> request(path).GET());
    }

    /** Sends until somebody answers; the key makes it one request. */
    Answer post(String path, JsonNode body, String key) {
        return untilAnswered(() -> request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends once. */
    Answer put(String path, JsonNode body, String etag) {
        return once(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Sends once. */
    Answer patch(String path, JsonNode body, String etag) {
        return once(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    /** Opens a page as a mail scanner does, without a key. */
    int open(String path) {
        return untilAnswered(() -> HttpRequest.newBuilder(node().address(path))
                        .timeout(ANSWER_LIMIT)
                        .GET())
                .status();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(node().address(path))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + Node.KEY);
    }

    private interface Asking {
        HttpRequest.Builder fresh();
    }

    private Answer untilAnswered(Asking asking) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var answer = once(asking.fresh());
        while (answer.status() == Answer.UNKNOWN) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no node answered within " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = once(asking.fresh());
        }
        return answer;
    }

    private Answer once(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = json(answer);
            // Some node may still hold an earlier try of the same request, and be frozen with it.
            boolean unknown = answer.statusCode() >= 500
                    || answer.statusCode() == 409
                            && body.path("detail").asText().contains("still being worked on");
            var etag = answer.headers().firstValue("ETag").orElse(null);
            return new Answer(unknown ? Answer.UNKNOWN : answer.statusCode(), body, etag, Instant.now());
        } catch (IOException lost) {
            return new Answer(Answer.UNKNOWN, MissingNode.getInstance(), null, Instant.now());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        boolean is = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return is ? JSON.readTree(answer.body()) : MissingNode.getInstance();
    }

    private Node node() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var up = nodes.stream().filter(Node::up).toList();
            if (!up.isEmpty()) {
                synchronized (random) {
                    return up.get(random.nextInt(up.size()));
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("no node came up within " + PATIENCE);
    }
}
