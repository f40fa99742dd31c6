package org.sursis.ops.watchdog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sursis.ops.watchdog.BeatReader.Refused;
import org.sursis.watch.WebhookSignature;

/** Where heartbeats come in: HTTP, a POST with a small body, to any path. */
final class Door implements AutoCloseable {
    private static final int MOST_BYTES = 8_192;
    private static final int THREADS = 4;
    private static final String SECONDS_FOR_A_REQUEST = "10";

    private final Guest guest;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "watchdog-door");
        thread.setDaemon(true);
        return thread;
    });

    /** Takes what comes in. */
    interface Guest {
        void comes(String id, String timestamp, String signatures, byte[] body) throws Refused;
    }

    /** @throws IOException when the address is taken */
    Door(InetSocketAddress address, Guest guest) throws IOException {
        // Read once, when the server's classes are loaded: whoever says nothing must not hold a thread for ever.
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
        System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", SECONDS_FOR_A_REQUEST);
        this.guest = guest;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "POST");
                reply(exchange, 405, "a signed heartbeat is a POST: set sursis.heartbeat-secret at the service");
                return;
            }
            var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                reply(exchange, 413, "too long for a heartbeat");
                return;
            }
            take(exchange, body);
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        var headers = exchange.getRequestHeaders();
        try {
            guest.comes(
                    headers.getFirst(WebhookSignature.ID),
                    headers.getFirst(WebhookSignature.TIMESTAMP),
                    headers.getFirst(WebhookSignature.SIGNATURE),
                    body);
            reply(exchange, 200, "OK");
        } catch (Refused refused) {
            reply(exchange, refused.status(), refused.getMessage());
        }
    }

    private static void reply(HttpExchange exchange, int status, String words) throws IOException {
        var bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
