package org.sursis.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** An SMS gateway in this process, spoken to in the generic way, whose behaviour changes with the weather at its last phase. */
final class SmsReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREW = 32;

    private final ReceiverLog log;
    private final Weather weather;
    private final HttpServer server;
    private final ExecutorService crew = Executors.newFixedThreadPool(CREW, work -> {
        var thread = new Thread(work, "rig-sms");
        thread.setDaemon(true);
        return thread;
    });

    SmsReceiver(ReceiverLog log, Weather weather) throws IOException {
        this.log = log;
        this.weather = weather;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(crew);
        server.createContext("/sms", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    private void handle(HttpExchange exchange) throws IOException {
        var begunAt = Instant.now();
        var bytes = exchange.getRequestBody().readAllBytes();
        var sent = JSON.readTree(bytes);
        var recipient = sent.path("to").asText();
        log.begin(recipient, begunAt);
        var reaction = weather.at(Phase.DOT);
        if (reaction.takes()) {
            log.take(new ReceiverLog.Taken(
                    "sms",
                    exchange.getRequestHeaders().getFirst("webhook-id"),
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
