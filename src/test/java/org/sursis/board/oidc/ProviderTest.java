package org.sursis.board.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.docket.Language;

/** What of a provider's answers is believed, against one that lies. */
class ProviderTest {
    private static final URI BACK = URI.create("https://sursis.example.org/sign-in/oidc/return");
    /** As long as an HMAC wants its key. */
    private static final String SECRET = "shared-with-the-provider-0123456789abcdef";

    private final Trip trip = new Trip("A".repeat(43));
    private final AtomicLong stopwatch = new AtomicLong();

    private FakeProvider fake;
    private Provider provider;

    @BeforeEach
    void begin() throws IOException {
        fake = FakeProvider.at(0);
        provider = provider(fake.issuer(), Duration.ofSeconds(5));
    }

    @AfterEach
    void end() {
        fake.close();
    }

    private Provider provider(String issuer, Duration wall) {
        var settings = new OidcSettings(URI.create(issuer), "sursis", SECRET, "Fake");
        return new Provider(settings, BACK, new WalledHttp(wall), stopwatch::get);
    }

    @Test
    void who_comes_back_as_they_set_out_has_the_mailbox_that_the_provider_vouches_for() {
        assertThat(thereAndBack()).isEqualTo(Arrival.proven(FakeProvider.EMAIL));

        assertThat(fake.asked("response_type")).isEqualTo("code");
        assertThat(fake.asked("redirect_uri")).isEqualTo(BACK.toString());
        assertThat(fake.asked("scope")).isEqualTo("openid email");
        assertThat(fake.asked("ui_locales")).isEqualTo("fr");
        assertThat(fake.asked("code_challenge_method")).isEqualTo("S256");
        assertThat(fake.form).contains("code_verifier=" + trip.verifier().getValue(), "code=a-code");
        assertThat(fake.form).doesNotContain(SECRET);
        assertThat(new String(Base64.getDecoder().decode(fake.authorization.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("sursis:" + SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_that_says_something_else_is_not_believed(String what, Consumer<JWTClaimsSet.Builder> lie) {
        fake.claims = lie;
        assertThat(thereAndBack()).isEqualTo(Arrival.without(Arrival.Kind.NOT_BELIEVED));
    }

    static Stream<Arguments> a_token_that_says_something_else_is_not_believed() {
        return Stream.of(
                lie("another nonce", token -> token.claim("nonce", "x")),
                lie("no nonce", token -> token.claim("nonce", null)),
                lie("another audience", token -> token.audience("another")),
                lie("no audience", token -> token.audience((String) null)),
                lie("an audience of two, for another", token -> token.audience(List.of("sursis", "another"))
                        .claim("azp", "another")),
                lie("another issuer", token -> token.issuer("https://evil.example")),
                lie("no subject", token -> token.subject(null)),
                lie("over", token -> token.expirationTime(in(Duration.ofMinutes(-2)))),
                lie("without an end", token -> token.expirationTime(null)),
                lie("of tomorrow", token -> token.issueTime(in(Duration.ofDays(1)))
                        .expirationTime(in(Duration.ofDays(2)))));
    }

    private static Arguments lie(String what, Consumer<JWTClaimsSet.Builder> lie) {
        return arguments(what, lie);
    }

    private static Date in(Duration time) {
        return Date.from(Clock.systemUTC().instant().plus(time));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_that_the_provider_did_not_sign_is_not_believed(String what, Function<JWTClaimsSet, String> signed) {
        fake.signed = signed;
        assertThat(thereAndBack()).isEqualTo(Arrival.without(Arrival.Kind.NOT_BELIEVED));
    }

    static Stream<Arguments> a_token_that_the_provider_did_not_sign_is_not_believed() {
        var other = FakeProvider.key("1");
        return Stream.of(
                signature("nobody", FakeProvider::signedByNobody),
                signature("somebody else under the same name", claims -> FakeProvider.signedBy(claims, other)),
                signature("whoever shares the secret", ProviderTest::signedWithTheSecret),
                signature("changed afterwards", claims -> {
                    var parts = FakeProvider.signedBy(claims).split("\\.");
                    var more = new JWTClaimsSet.Builder(claims)
                            .claim("email", "eve@example.org")
                            .build();
                    return parts[0] + "." + FakeProvider.signedBy(more).split("\\.")[1] + "." + parts[2];
                }));
    }

    private static Arguments signature(String what, Function<JWTClaimsSet, String> signed) {
        return arguments(what, signed);
    }

    private static String signedWithTheSecret(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("1").build(), claims);
            token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_mailbox_that_the_provider_does_not_vouch_for_proves_nothing() {
        for (Object said : Arrays.asList(false, "true", null)) {
            fake.claims = token -> token.claim("email_verified", said);
            assertThat(thereAndBack()).isEqualTo(Arrival.without(Arrival.Kind.UNVERIFIED));
        }
        fake.claims = token -> token.claim("email", null);
        assertThat(thereAndBack()).isEqualTo(Arrival.without(Arrival.Kind.UNVERIFIED));
    }

    @Test
    void another_browser_s_way_back_is_nobody_s_else() {
        var query = fake.visit(way());
        assertThat(arrives(null, query)).isEqualTo(Arrival.without(Arrival.Kind.NOT_THEIRS));
        assertThat(arrives(new Trip("B".repeat(43)), query)).isEqualTo(Arrival.without(Arrival.Kind.NOT_THEIRS));
        assertThat(arrives(trip, "code=a-code")).isEqualTo(Arrival.without(Arrival.Kind.NOT_THEIRS));
        assertThat(arrives(trip, "code=a-code&state=")).isNotEqualTo(Arrival.proven(FakeProvider.EMAIL));
        assertThat(arrives(trip, "error=access_denied")).isEqualTo(Arrival.without(Arrival.Kind.NOT_THEIRS));
        assertThat(fake.form).isNull();
    }

    @Test
    void an_answer_that_another_provider_gave_is_not_taken_for_this_one_s() {
        var query = fake.visit(way());
        assertThat(arrives(trip, query + "&iss=https://evil.example"))
                .isEqualTo(Arrival.without(Arrival.Kind.NOT_BELIEVED));
        assertThat(arrives(trip, query + "&iss=" + fake.issuer())).isEqualTo(Arrival.proven(FakeProvider.EMAIL));
    }

    @Test
    void who_breaks_it_off_is_told_that() {
        way();
        assertThat(arrives(trip, "error=access_denied&state=" + trip.state()))
                .isEqualTo(Arrival.without(Arrival.Kind.BROKEN_OFF));
    }

    @Test
    void a_code_that_the_provider_refuses_proves_nothing() {
        var query = fake.visit(way());
        fake.status = 400;
        assertThat(arrives(trip, query)).isEqualTo(Arrival.without(Arrival.Kind.NOT_BELIEVED));
    }

    @Test
    void a_provider_that_fails_or_is_gone_is_away() {
        var query = fake.visit(way());
        fake.status = 500;
        assertThat(arrives(trip, query)).isEqualTo(Arrival.without(Arrival.Kind.AWAY));
        fake.close();
        assertThat(arrives(trip, query)).isEqualTo(Arrival.without(Arrival.Kind.AWAY));
        assertThat(provider.way(trip, Language.EN))
                .as("its description is still known")
                .isPresent();
        stopwatch.set(Duration.ofMinutes(10).toNanos());
        assertThat(provider.way(trip, Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"})
    void a_provider_that_points_elsewhere_is_not_followed(String where) {
        fake.description = all -> all.put(where, "http://evil.example/");
        assertThat(provider.way(trip, Language.EN)).isEmpty();
    }

    @Test
    void an_answer_that_has_no_end_is_not_waited_for() {
        fake.description = all -> all.put("more", "x".repeat(300_000));
        assertThat(provider.way(trip, Language.EN)).as("too long").isEmpty();
        try (var dripping = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture.runAsync(() -> drip(dripping));
            var slow = provider("http://127.0.0.1:" + dripping.getLocalPort(), Duration.ofMillis(300));
            assertThat(slow.way(trip, Language.EN)).as("too slow").isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A byte at once, and then none: every timeout between two bytes begins anew. */
    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // As it should.
        }
    }

    @Test
    void nothing_of_a_trip_prints_or_repeats_its_secret() {
        assertThat(trip.toString()).doesNotContain("AAAA");
        var made = List.of(
                trip.state().getValue(),
                trip.nonce().getValue(),
                trip.verifier().getValue());
        assertThat(made).doesNotHaveDuplicates().allMatch(value -> value.matches("[A-Za-z0-9_-]{43}"));
        assertThat(made).doesNotContain(trip.secret());
    }

    private URI way() {
        return provider.way(trip, Language.FR).orElseThrow();
    }

    private Arrival thereAndBack() {
        return arrives(trip, fake.visit(way()));
    }

    private Arrival arrives(Trip of, String query) {
        Map<String, List<String>> answer = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return provider.arrives(of, answer);
    }
}
