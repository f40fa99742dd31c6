package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Receipt;
import org.sursis.fixtures.SentLetters;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.TakeReply;

/** Advocates settle how they are told, and no longer are: by their own wish, because it does not reach them, or because it is over. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class FollowEndsTest extends Following {
    private static final AtomicInteger PHONES = new AtomicInteger(2_000);

    @Inject
    TakeReply replies;

    @Inject
    TakeReceipt receipts;

    @Inject
    SentLetters letters;

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
        var operatorsPhone = phone();
        var key = clinicOf(operator.address(), operatorsPhone);
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
        assertThat(letters.to(operatorsPhone)).as("over every way").hasSize(1);
    }

    private static String clinicOf(String operator, String phone) {
        return api().body("""
                        {"name": "%s", "operator": {"name": "Operator", "email": "%s", "phone": "%s"}}""".formatted(Clinic.unique("Clinic"), operator, phone))
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
