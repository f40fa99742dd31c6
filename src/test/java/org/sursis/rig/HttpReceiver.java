package org.sursis.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sursis.rig.Weather.Phase;
import org.sursis.watch.WebhookSignature;

/**
 * A gateway for SMS, spoken to in the generic way, or a clinic's own system behind a webhook: in this process, with a behaviour that
 * changes with the weather at its last phase. What is not signed by the secret is not taken.
 */
final class HttpReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREW = 32;

    private final String channel;
    private final ReceiverLog log;
    private final Weather weather;
    private final HttpServer server;
    private volatile WebhookSignature signature;
    private final ExecutorService crew = Executors.newFixedThreadPool(CREW, work -> {
        var thread = new Thread(work, "rig-http");
        thread.setDaemon(true);
        return thread;
    });

    HttpReceiver(String channel, ReceiverLog log, Weather weather) throws IOException {
        this.channel = channel;
        this.log = log;
        this.weather = weather;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(crew);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + channel;
    }

    void believes(String secret) {
        signature = new WebhookSignature(secret);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var begunAt = Instant.now();
        var bytes = exchange.getRequestBody().readAllBytes();
        // Of a webhook there is one, and its message names nobody.
        var recipient = JSON.readTree(bytes).path("to").asText(url());
        log.begin(recipient, begunAt);
        if (!signed(exchange.getRequestHeaders(), new String(bytes, StandardCharsets.UTF_8))) {
            reply(exchange, "401");
            exchange.close();
            return;
        }
        var reaction = weather.at(Phase.DOT);
        if (reaction.takes()) {
            log.take(new ReceiverLog.Taken(
                    channel,
                    exchange.getRequestHeaders().getFirst(WebhookSignature.ID),
                    recipient,
                    begunAt,
                    Instant.now(),
                    Hashes.sha256(bytes),
                    null));
        }
        weather.pass(Phase.DOT, reaction);
        if (!reaction.hangsUp()) {
            reply(exchange, reaction.reply());
        }
        exchange.close();
    }

    private boolean signed(Headers headers, String body) {
        var at = Instant.ofEpochSecond(Long.parseLong(headers.getFirst(WebhookSignature.TIMESTAMP)));
        return signature.stands(
                headers.getFirst(WebhookSignature.SIGNATURE), headers.getFirst(WebhookSignature.ID), at, body);
    }

    private static void reply(HttpExchange exchange, String status) throws IOException {
        if (status == null) {
            var body = "{\"id\": \"rig\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, body.length);
            exchange.getResponseBody().write(body);
        } else {
            if (status.equals("429")) {
                exchange.getResponseHeaders().set("Retry-After", "2");
            }
            exchange.sendResponseHeaders(Integer.parseInt(status), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        crew.shutdownNow();
    }
}
