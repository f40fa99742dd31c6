package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Signing in at a real Keycloak, through its own pages. The one class that starts it; what a lying provider could say is a pure test. */
@QuarkusTest
@TestProfile(AtWork.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {
    private static final String HOME = "https://sursis.example.org";
    private static final String MEMBER = "member@keycloak.example.org";
    private static final Pattern ACTION = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private static Keycloak keycloak;

    @Inject
    @DataSource("watch")
    AgroalDataSource database;

    private final Map<String, String> cookiesThere = new HashMap<>();
    private String member;

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.at(URI.create(AtWork.ISSUER));
        keycloak.ready();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @BeforeEach
    void a_member() {
        member = Clinic.api(AtWork.KEY)
                .body("{\"name\": \"Zoë\", \"email\": \"" + MEMBER.toUpperCase(java.util.Locale.ROOT)
                        + "\", \"role\": \"viewer\", \"language\": \"fr\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void who_is_none_any_more() {
        Clinic.api(AtWork.KEY).header("If-Match", "\"1\"").delete("/api/v1/members/" + member);
    }

    @Test
    @Order(1)
    void a_member_comes_in_with_the_session_that_a_link_by_mail_gives() throws SQLException {
        Browser.speaking("en")
                .get("/sign-in")
                .then()
                .body(containsString("href=\"/sign-in/oidc\""), containsString("Sign in with Keycloak"));
        var trip = setsOut();
        assertThat(trip.header("Set-Cookie"))
                .matches("__Host-sursis-trip=[A-Za-z0-9_-]{43}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
        var back = signsIn(trip, "member");
        assertThat(back.toString()).startsWith(HOME + "/sign-in/oidc/return?");

        var in = comesBack(back, Browser.cookie(trip));
        in.then().statusCode(200).header("Refresh", "0; url=/").body(containsString("href=\"/\""));
        assertThat(in.headers().getValues("Set-Cookie").get(0))
                .matches("__Host-sursis=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure");
        assertThat(in.headers().getValues("Set-Cookie").get(1))
                .startsWith("__Host-sursis-trip=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
        var session = in.headers().getValues("Set-Cookie").get(0).split(";", 2)[0];
        Browser.asks().header("Cookie", session).get("/").then().statusCode(200).body(containsString("/sign-out"));
        Browser.asks().header("Cookie", session).get("/orders/new").then().statusCode(403);
        assertThat(journalled()).isEqualTo("Zoë {\"with\": \"provider\"}");

        who_is_none_any_more();
        Browser.asks().header("Cookie", session).get("/").then().statusCode(303);
    }

    @Test
    @Order(2)
    void who_is_no_member_and_whose_mailbox_is_not_confirmed_see_the_same() {
        var unverified = Clinic.api(AtWork.KEY)
                .body("{\"name\": \"U\", \"email\": \"unverified@keycloak.example.org\", \"role\": \"admin\"}")
                .post("/api/v1/members");
        unverified.then().statusCode(201);
        var pages = java.util.stream.Stream.of("stranger", "impostor")
                .map(who -> {
                    cookiesThere.clear();
                    var trip = setsOut();
                    return comesBack(signsIn(trip, who), Browser.cookie(trip));
                })
                .toList();
        pages.forEach(KeycloakTest::isRefused);
        assertThat(pages.get(0).asString()).isEqualTo(pages.get(1).asString()).doesNotContain("@");
        Clinic.api(AtWork.KEY)
                .get("/api/v1/members?limit=100")
                .then()
                .statusCode(200)
                .body(not(containsString("stranger@")));
    }

    @Test
    @Order(3)
    void a_way_back_works_once_and_in_the_browser_that_set_out() {
        var trip = setsOut();
        var back = signsIn(trip, "member");
        isRefused(comesBack(back, "a=b"));
        isRefused(comesBack(back, "__Host-sursis-trip=" + "A".repeat(43)));
        isRefused(comesBack(URI.create(back.toString().replaceFirst("state=[^&]+", "state=x")), Browser.cookie(trip)));
        comesBack(back, Browser.cookie(trip)).then().statusCode(200);
        isRefused(comesBack(back, Browser.cookie(trip)));
    }

    @Test
    @Order(4)
    void what_was_asked_for_otherwise_than_we_asked_is_not_taken() {
        refusedAsking(way -> way.replaceFirst("nonce=[^&]+", "nonce=another"));
        refusedAsking(way -> way.replaceFirst("code_challenge=[^&]+", "code_challenge=" + "A".repeat(43)));
        refusedAsking(way -> way.replaceFirst("client_id=[^&]+", "client_id=another"));
    }

    private void refusedAsking(UnaryOperator<String> otherwise) {
        cookiesThere.clear();
        var trip = setsOut();
        isRefused(comesBack(signsIn(otherwise.apply(trip.header("Location")), "member"), Browser.cookie(trip)));
    }

    @Test
    @Order(5)
    void who_breaks_it_off_is_told_so() {
        var trip = setsOut();
        var state = trip.header("Location").replaceFirst(".*[?&]state=([^&]+).*", "$1");
        var back = URI.create(HOME + "/sign-in/oidc/return?error=access_denied&state=" + state);
        var page = comesBack(back, Browser.cookie(trip));
        isRefused(page);
        assertThat(page.asString()).contains("broken off");
    }

    @Test
    @Order(6)
    void a_provider_that_went_away_is_told_in_the_reader_s_language() {
        var trip = setsOut();
        var back = signsIn(trip, "member");
        keycloak.close();
        Browser.speaking("fr")
                .header("Cookie", Browser.cookie(trip))
                .get(path(back))
                .then()
                .statusCode(503)
                .body(containsString("Le service de connexion ne répond pas"));
    }

    private static Response setsOut() {
        var out = Browser.asks().header("Host", "evil.example").get("/sign-in/oidc");
        out.then().statusCode(303);
        assertThat(out.header("Location")).startsWith(AtWork.ISSUER + "/").doesNotContain("evil");
        return out;
    }

    private URI signsIn(Response trip, String who) {
        return signsIn(trip.header("Location"), who);
    }

    /** Through Keycloak's own page, as a browser; returns where it is sent then. */
    private URI signsIn(String way, String who) {
        var page = there().get(way);
        page.then().statusCode(200);
        keep(page);
        var action = ACTION.matcher(page.asString());
        assertThat(action.find()).as(page.asString()).isTrue();
        var sent = there().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("username", who)
                .formParam("password", "of-the-" + who)
                .post(action.group(1).replace("&amp;", "&"));
        sent.then().statusCode(302);
        return URI.create(sent.header("Location"));
    }

    private io.restassured.specification.RequestSpecification there() {
        var jar = cookiesThere.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Browser.asks().header("Cookie", jar.isEmpty() ? "a=b" : jar);
    }

    private void keep(Response page) {
        page.headers().getValues("Set-Cookie").forEach(cookie -> {
            var parts = cookie.split(";", 2)[0].split("=", 2);
            cookiesThere.put(parts[0], parts[1]);
        });
    }

    private static Response comesBack(URI back, String cookie) {
        return Browser.speaking("en").header("Cookie", cookie).get(path(back));
    }

    private static String path(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static void isRefused(Response page) {
        page.then().statusCode(403).header("Refresh", nullValue());
        assertThat(page.headers().getValues("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.startsWith("__Host-sursis-trip=;"));
    }

    private String journalled() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select who || ' ' || details::text from journal"
                        + " where event = 'member-signed-in' order by at desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
