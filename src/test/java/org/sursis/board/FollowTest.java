package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.alert.Receipt;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.TakeReply;

/** Advocates subscribe, are told, settle it and end it, through pages that need neither key nor script. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class FollowTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final String ORDER = """
            {"reference": "%s", "jurisdiction": "ca", "chainConfirmed": true,
             "removal": {"date": "%s", "zone": "America/Toronto", "source": "direction-to-report"},
             "filings": [{"code": "passport", "title": "Secret passport", "status": "pending", "startedOn": "%s", "target": "removal",
                          "estimate": {"optimistic": 2, "likely": 3, "pessimistic": 5}}],
             "contacts": [{"tier": 1, "name": "Counsel", %s"language": "en"}%s]}""";

    private static final AtomicInteger PHONES = new AtomicInteger(2_000);

    @Inject
    TakeReply replies;

    @Inject
    TakeReceipt receipts;

    private LocalDate today;
    private String reference;
    private String order;
    private Letterbox advocate;

    @BeforeEach
    void an_order_that_is_clear() {
        advocate = new Letterbox(UUID.randomUUID().toString().substring(0, 13) + "@example.org");
        var now = Instant.parse(api().get("/api/v1/rehearsal").path("now"));
        today = LocalDate.ofInstant(now, TORONTO);
        reference = Clinic.unique("QC");
        order = order("\"email\": \"c." + advocate.address() + "\", ", "");
    }

    private static RequestSpecification api() {
        return Clinic.api(AtRehearsal.KEY);
    }

    private String order(String reach, String more) {
        return api().body(ORDER.formatted(reference, today.plusDays(30), today, reach, more))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void settle(String by) {
        api().body("{\"by\": \"" + by + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
    }

    private static void settle() {
        settle("PT0S");
    }

    private String invited(String more) {
        String id = api().body("{\"channel\": \"email\", \"email\": \"" + advocate.address() + "\"" + more + "}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        settle();
        return id;
    }

    private String toOrder() {
        return ", \"order\": \"" + order + "\"";
    }

    /** Invited and confirmed. */
    private String following(String more) {
        var id = invited(more);
        confirm();
        return id;
    }

    private void confirm() {
        Browser.asks().post(advocate.last().link("/s/yes/")).then().statusCode(200);
        settle();
    }

    private void worse() {
        var filing = api().get("/api/v1/removal-orders/" + order).<String>path("filings[0].id");
        var address = "/api/v1/filings/" + filing;
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", api().get(address).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"estimate\": {\"optimistic\": 15, \"likely\": 30, \"pessimistic\": 60}}")
                .patch(address)
                .then()
                .statusCode(200);
        settle();
    }

    private static String state(String subscription) {
        return api().get("/api/v1/subscriptions/" + subscription).path("state");
    }

    private static String oneClick(String unsubscribe) {
        return path(unsubscribe.replaceAll("[<>]", ""));
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/u/"));
    }

    @Test
    void from_the_invitation_to_one_click_a_reader_hears_reference_standing_and_date_and_then_nothing_more() {
        var id = invited(toOrder());
        assertThat(advocate.mails()).hasSize(1);
        assertThat(advocate.last().text()).doesNotContain(reference, "/a/");
        worse();
        assertThat(advocate.mails()).as("before yes is said nothing else comes").hasSize(1);

        confirm();
        assertThat(state(id)).isEqualTo("active");
        assertThat(advocate.mails()).hasSize(2);
        assertThat(advocate.last().subject()).isEqualTo("You follow " + reference + " now");

        move(10);
        assertThat(advocate.mails()).hasSize(3);
        var news = advocate.last();
        assertThat(news.text()).contains(reference).doesNotContain("passport", "Passport", "Counsel", "/a/", order);
        assertThat(news.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        var end = oneClick(news.header("List-Unsubscribe"));
        Browser.asks()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(end)
                .then()
                .statusCode(200)
                .body(containsString("You get no more messages"));
        assertThat(state(id)).isEqualTo("ended");
        move(8);
        settle("PT1H");
        assertThat(advocate.mails()).hasSize(3);
    }

    private void move(int days) {
        var address = "/api/v1/removal-orders/" + order;
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", api().get(address).header("ETag"))
                .body("""
                        {"date": "%s", "zone": "America/Toronto", "source": "direction-to-report"}""".formatted(today.plusDays(days)))
                .put(address + "/removal")
                .then()
                .statusCode(200);
        settle();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Standing: at risk (before: clear)",
                "fr | Situation : compromise (avant : dans les temps)",
                "es | Situación: en riesgo (antes: a tiempo)"
            })
    void a_standing_that_gets_worse_is_one_mail_in_the_readers_language(String language, String says) {
        following(toOrder() + ", \"language\": \"" + language + "\"");
        worse();
        assertThat(advocate.mails()).hasSize(3);
        assertThat(advocate.last().text()).contains(reference + "\n" + says + "\n");
        assertThat(advocate.last().header("Content-Language")).isEqualTo(language);
    }

    @Test
    void contacts_are_told_as_before_and_their_mails_can_not_be_unsubscribed_from() {
        following(toOrder());
        worse();
        var counsel = new Letterbox("c." + advocate.address());
        assertThat(counsel.mails()).isNotEmpty().allSatisfy(m -> assertThat(m.header("List-Unsubscribe"))
                .isNull());
        assertThat(counsel.last().link("/a/")).isNotNull();
    }

    @Test
    void whoever_looks_at_a_link_changes_nothing() {
        var id = invited(toOrder());
        var yes = advocate.last().link("/s/yes/");
        var end = oneClick(advocate.last().header("List-Unsubscribe"));
        for (var link : List.of(yes, end)) {
            assertThat(Browser.page(link)).isEqualTo(Browser.page(link)).contains("<form method=\"post\"");
            Browser.asks().head(link).then().statusCode(200);
        }
        assertThat(state(id)).isEqualTo("unconfirmed");
        confirm();
        var mine = advocate.last().link("/s/mine/");
        assertThat(Browser.page(mine)).doesNotContain("<script", reference, "Secret");
        Browser.page(yes);
        assertThat(state(id)).isEqualTo("active");
    }

    @Test
    void one_click_ends_only_this_one_twice_the_same_and_from_anywhere() {
        var id = following(toOrder());
        var end = oneClick(advocate.last().header("List-Unsubscribe"));
        var first = Browser.asks()
                .header("Origin", "https://mail.example.com")
                .contentType("text/plain")
                .body("x")
                .post(end);
        var second = Browser.asks().post(end);
        first.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(state(id)).isEqualTo("ended");
        assertThat(api().get("/api/v1/subscriptions/" + id).<String>path("because"))
                .isEqualTo("unsubscribed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/yes/", "/s/mine/", "/u/"})
    void a_forged_link_and_that_of_another_thing_lead_nowhere(String page) {
        following(toOrder());
        var right = advocate.last();
        var tokens = List.of(
                "x",
                "A".repeat(43),
                right.link("/s/mine/").substring("/s/mine/".length()),
                oneClick(right.header("List-Unsubscribe")).substring("/u/".length()));
        for (var token : tokens) {
            var own = page.equals("/s/mine/") && token.equals(tokens.get(2))
                    || page.equals("/u/") && token.equals(tokens.get(3));
            if (!own) {
                Browser.asks().get(page + token).then().statusCode(404).body(containsString("leads nowhere"));
                Browser.form().body("").post(page + token).then().statusCode(404);
            }
        }
    }

    private Response asks(String address, String more) {
        return Browser.form()
                .body("address=" + address.replace("@", "%40") + "&language=en&mode=single&quiet=none" + more)
                .post("/s/" + house());
    }

    private static String house() {
        return api().get("/api/v1/organizations").path("items.find { it.home }.id");
    }

    @Test
    void the_page_answers_the_same_whoever_asks_and_writes_to_the_address_once_a_day() {
        api().put("/api/v1/removal-orders/" + order + "/publication").then().statusCode(200);
        assertThat(Browser.page("/s/" + house()))
                .contains("<form method=\"post\"")
                .doesNotContain("<script");
        var first = asks(advocate.address(), "");
        first.then().statusCode(200).body(containsString("If this address can be used"));
        settle();
        assertThat(advocate.mails()).hasSize(1);
        assertThat(asks(advocate.address(), "").asString()).isEqualTo(first.asString());
        settle();
        assertThat(advocate.mails()).hasSize(1);

        confirm();
        assertThat(advocate.last().text()).contains(reference);
        assertThat(asks(advocate.address(), "").asString()).isEqualTo(first.asString());
        settle();
        assertThat(advocate.mails()).hasSize(2);
        worse();
        assertThat(advocate.mails()).hasSize(3);

        asks("nobody", "").then().statusCode(422).body(containsString("no address"));
        asks(advocate.address(), "&quiet=own&from=9&to=x").then().statusCode(200);
        Browser.asks()
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .body("address=x%40example.org")
                .post("/s/" + house())
                .then()
                .statusCode(403);
    }

    @Test
    void an_organization_that_publishes_nothing_or_is_none_has_no_page() {
        String other = api().body("{\"name\": \"" + Clinic.unique("Other") + "\"}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("organization.id");
        var none = Browser.asks().get("/s/" + UUID.randomUUID());
        none.then().statusCode(404);
        assertThat(Browser.asks().get("/s/" + other).asString()).isEqualTo(none.asString());
        Browser.asks().get("/s/x").then().statusCode(404);
    }

    @Test
    void wishes_are_settled_without_a_password_and_a_digest_comes_once_in_the_morning() {
        var id = following(toOrder());
        var mine = advocate.last().link("/s/mine/");
        Browser.form()
                .body("language=es&mode=digest&quiet=own&from=23:00&to=06:30".replace(":", "%3A"))
                .post(mine)
                .then()
                .statusCode(200)
                .body(containsString("Guardado"));
        api().get("/api/v1/subscriptions/" + id)
                .then()
                .body("language", equalTo("es"))
                .body("digest", equalTo(true))
                .body("quietHours", equalTo("23:00-06:30"));
        Browser.form()
                .body("language=es&quiet=own&from=late&to=06%3A30")
                .post(mine)
                .then()
                .statusCode(422);

        worse();
        move(20);
        assertThat(advocate.mails()).hasSize(2);
        settle("P1D");
        assertThat(advocate.mails()).hasSize(3);
        assertThat(advocate.last().text()).contains("Situación: perdida (antes: a tiempo)", "(antes: ");
        assertThat(advocate.last().text().split(reference, -1))
                .as("one line for the order")
                .hasSize(2);
    }

    @Test
    void the_end_of_a_watch_ends_what_was_for_it_alone_and_says_when_the_address_goes() {
        var id = following(toOrder());
        api().body("{\"reason\": \"left\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200);
        settle();
        assertThat(advocate.last().text()).contains("has ended", "Your address is erased on");
        assertThat(api().get("/api/v1/subscriptions/" + id).<String>path("because"))
                .isEqualTo("watch-ended");
        assertThat(Browser.page(advocate.last().link("/s/mine/"))).contains("You get no more messages");
    }

    @Test
    void what_comes_back_pauses_the_subscription_and_is_no_alert() {
        var id = following(toOrder());
        worse();
        settle("PT1M");
        var alerts = api().get("/api/v1/alerts?order=" + order).<List<String>>path("items.id");
        var delivery = api().get("/api/v1/deliveries?limit=50&order=" + order)
                .<String>path("items.find { it.subscription == '" + id + "' }.id");
        assertThat(receipts.take(UUID.fromString(delivery), Receipt.FAILED, "5.1.1 no such user"))
                .isTrue();
        settle();
        assertThat(state(id)).isEqualTo("paused");
        assertThat(api().get("/api/v1/alerts?order=" + order).<List<String>>path("items.id"))
                .isEqualTo(alerts);
        move(9);
        assertThat(advocate.mails()).hasSize(3);

        Browser.form()
                .body("language=en&mode=single&quiet=none")
                .post(advocate.last().link("/s/mine/"));
        settle();
        assertThat(state(id)).isEqualTo("active");
    }

    @Test
    void a_stop_by_sms_ends_what_was_followed_and_a_supervisor_hears_that_nobody_is_left() {
        var supervisor = new Letterbox("s." + advocate.address());
        var counsel = phone();
        reference = Clinic.unique("QC");
        order = order(
                "\"phone\": \"" + counsel + "\", ",
                ", {\"tier\": 3, \"name\": \"Sup\", \"email\": \"" + supervisor.address() + "\"}");
        var phone = phone();
        var id = followsBySms(phone);
        replies.take(phone, "Stop.");
        api().get("/api/v1/subscriptions/" + id)
                .then()
                .body("state", equalTo("ended"))
                .body("because", equalTo("stop"));
        settle();
        assertThat(supervisor.mails()).as("others are left").noneMatch(m -> m.subject()
                .contains("nobody"));
    }

    @Test
    void who_wants_no_more_is_let_go_at_once_and_who_answers_for_the_order_hears_that_nobody_is_left() {
        var operator = new Letterbox("o." + advocate.address());
        var key = clinicOf(operator.address());
        var counsel = phone();
        reference = Clinic.unique("QC");
        String own = Clinic.api(key)
                .body(ORDER.formatted(reference, today.plusDays(30), today, "\"phone\": \"" + counsel + "\", ", ""))
                .post("/api/v1/removal-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Clinic.api(key)
                .body("{\"channel\": \"email\", \"email\": \"" + advocate.address() + "\", \"order\": \"" + own + "\"}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201);
        settle();
        confirm();
        replies.take(counsel, "STOP");
        settle();
        assertThat(operator.mails()).as("a subscriber is left").isEmpty();

        Browser.asks()
                .post(oneClick(advocate.last().header("List-Unsubscribe")))
                .then()
                .statusCode(200);
        settle();
        assertThat(operator.mails()).singleElement().satisfies(m -> {
            assertThat(m.subject()).isEqualTo(reference + ": nobody can be reached for this order");
            assertThat(m.text()).contains("/orders/" + own).doesNotContain(advocate.address(), counsel);
        });
    }

    private static String clinicOf(String operator) {
        return api().body("""
                        {"name": "%s", "operator": {"name": "Operator", "email": "%s"}}""".formatted(Clinic.unique("Clinic"), operator))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("adminKey.secret");
    }

    private static String phone() {
        return "+1514555" + String.format(Locale.ROOT, "%04d", PHONES.incrementAndGet());
    }

    private String followsBySms(String phone) {
        return api().body("{\"channel\": \"sms\", \"phone\": \"" + phone + "\"" + toOrder() + "}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
