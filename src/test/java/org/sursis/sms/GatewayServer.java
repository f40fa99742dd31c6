package org.sursis.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A gateway that answers what the test wants, and keeps what it was asked. */
final class GatewayServer implements AutoCloseable {
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService crew = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "";
    private volatile Map<String, String> headers = Map.of();
    private volatile boolean silent;
    private volatile boolean dripping;

    /** A request as it came. */
    record Asked(String method, String path, Map<String, String> headers, String body) {

        /** The fields of a form. */
        Map<String, String> form() {
            var fields = new TreeMap<String, String>();
            for (var field : body.split("&")) {
                var parts = field.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return fields;
        }
    }

    GatewayServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(crew);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    GatewayServer answers(int code, String text, String... header) {
        status = code;
        body = text;
        headers = header.length == 0 ? Map.of() : Map.of(header[0], header[1]);
        return this;
    }

    GatewayServer stalls() {
        silent = true;
        return this;
    }

    /** Begins an answer and goes on with it a byte at a time, for half a minute. */
    GatewayServer drips() {
        dripping = true;
        return this;
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 300);
        try (var out = exchange.getResponseBody()) {
            for (int n = 0; n < 300; n++) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var sent = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> sent.put(name, values.get(0)));
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), sent, text));
        if (silent) {
            awaitTheEnd();
            return;
        }
        if (dripping) {
            drip(exchange);
            return;
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        crew.shutdownNow();
    }
}
