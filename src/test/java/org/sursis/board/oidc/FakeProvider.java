package org.sursis.board.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** A provider that lies as a test wants it to. Its page of sign-in is one button; {@code home} is where browsers really find us. */
public final class FakeProvider implements AutoCloseable {
    static final String EMAIL = "zoe@example.org";

    private static final RSAKey KEY = key("1");

    private final HttpServer server;
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    /** What is changed in the next tokens. */
    Consumer<JWTClaimsSet.Builder> claims = token -> {};

    Function<JWTClaimsSet, String> signed = FakeProvider::signedBy;
    Consumer<Map<String, Object>> description = d -> {};
    int status = 200;
    String authorization;
    String form;

    public volatile URI home;
    public volatile String email = EMAIL;

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    public static FakeProvider at(int port) throws IOException {
        var fake =
                new FakeProvider(HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0));
        fake.server.setExecutor(Executors.newFixedThreadPool(2));
        fake.answers("/.well-known/openid-configuration", e -> fake.described());
        fake.answers("/keys", e -> new JWKSet(KEY.toPublicJWK()).toString());
        fake.answers("/token", fake::token);
        fake.server.createContext("/ask", fake::page);
        fake.server.createContext("/go", fake::go);
        fake.server.start();
        return fake;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }

    private void answers(String path, Answer answer) {
        server.createContext(path, e -> {
            var body = answer.to(e).getBytes(StandardCharsets.UTF_8);
            e.getResponseHeaders().set("Content-Type", "application/json");
            e.sendResponseHeaders(status, body.length);
            e.getResponseBody().write(body);
            e.close();
        });
    }

    private String described() {
        Map<String, Object> all = new ConcurrentHashMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/ask",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys"));
        description.accept(all);
        all.put("subject_types_supported", java.util.List.of("public"));
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(all);
    }

    private String token(HttpExchange exchange) throws IOException {
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        if (status != 200) {
            return "{\"error\": \"invalid_grant\"}";
        }
        var now = Clock.systemUTC().instant();
        var token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("1")
                .audience("sursis")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(1))))
                .claim("nonce", asked.get("nonce"))
                .claim("email", email)
                .claim("email_verified", true);
        claims.accept(token);
        return "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"" + signed.apply(token.build())
                + "\"}";
    }

    /** As a browser does that was sent there; returns with what it is sent back. */
    String visit(URI way) {
        for (var pair : way.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            asked.put(parts[0], java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return "code=a-code&state=" + asked.get("state");
    }

    String asked(String parameter) {
        return asked.get(parameter);
    }

    private void page(HttpExchange exchange) throws IOException {
        visit(exchange.getRequestURI());
        var body = "<!DOCTYPE html><title>p</title><form method=post action=/go><button>It is me</button></form>"
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void go(HttpExchange exchange) throws IOException {
        var back = URI.create(asked.get("redirect_uri"));
        exchange.getResponseHeaders()
                .set("Location", home + back.getPath() + "?code=a-code&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    static String signedBy(JWTClaimsSet claims) {
        return signedBy(claims, KEY);
    }

    static String signedBy(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signedByNobody(JWTClaimsSet claims) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8)) + ".";
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
